import { judge, type Judgement } from "../core/accept";
import type { Problem } from "../core/problem";
import { isError } from "../core/report";
import { eksCatalogueDate } from "../aws/catalog/eks-versions";
import { accountRules, type AccountUse } from "./rules/accounts";
import { addressRules, type AddressRange } from "./rules/addresses";
import { backupCopyRules } from "../aws/backup/spec/rules";
import { deployedRules, isOfFleet, parseDeployed } from "../aws/machines/spec/deployed";
import { fleetImageRules, type StatedImage } from "../aws/machines/spec/fleet-rules";
import { imageRules, registryRules } from "../aws/images/spec/rules";
import { calendarRules } from "./calendar/calendar";
import { stateRegionRules, stateRules } from "./rules/state";
import { environmentNameRules, environmentRules, standbyRules } from "./rules/environment";
import { awsRegionProblems } from "../aws/region/spec/problems";
import { awsDatabaseProblems } from "../aws/database/spec/problems";
import { sharedPartProblems } from "./shared-part-problems";
import type { Environment, EnvironmentInput } from "./schema";
import { deployables, deployedFile, tradingGenerations } from "../aws/machines/spec/generations";
import { isRecord } from "./is-record";
import { isWithin, parseEnvironment, type Parsed } from "./parse";
import { replicatingHomes } from "../aws/images/spec/replicating-homes";
import { regionsOf, soundInEveryRegion } from "./stated-regions";

export interface Validation {
  readonly name: string;
  readonly environment: Environment;
  readonly judgement: Judgement;
}

/**
 * Judges an environment: its form, then every rule whose parts are of their form, so that one report has all
 * faults of all regions.
 *
 * @param all the environments of the project, for what two of them must not share
 * @param deployedContent what the list of its deployed generations says; nothing where there is no list
 */
export function validate(
  input: EnvironmentInput,
  all: readonly EnvironmentInput[],
  deployedContent: unknown = {},
): Validation {
  const parsed = parseEnvironment(input);
  const { environment, faults, isSound } = parsed;
  const problems = [
    ...faults,
    ...environmentProblems(parsed),
    ...environmentNameRules(
      input.name,
      all.map(({ name }) => name),
      "",
    ),
    ...accountRules(accountUse(input), all.map(accountUse), ""),
    ...registryRules(
      replicatingHomes(input),
      all.filter(({ name }) => name !== input.name).flatMap(replicatingHomes),
      "",
    ),
    ...addressRules(addressRanges(parsed)),
    ...regionsOf(parsed).flatMap(([name, region]) => awsRegionProblems(name, region, parsed)),
    ...awsDatabaseProblems(parsed),
    ...sharedPartProblems(parsed),
    ...fleetImageRules(fleetImages(parsed)),
  ];
  problems.push(...deployedProblems(parsed, problems, deployedContent));
  const acceptances = isSound("accept") ? environment.accept : [];
  return {
    name: input.name,
    environment,
    judgement: judge(problems, acceptances, eksCatalogueDate(), faults.length === 0),
  };
}

/** The accounts that an environment states. It may be any value: others are not parsed to judge this one. */
function accountUse({ name, sharesAccountsWith, regions }: EnvironmentInput): AccountUse {
  const stated = Object.entries(isRecord(regions) ? regions : {}).filter(
    ([, region]) => isRecord(region) && typeof region.accountId === "string",
  );
  return {
    environment: name,
    sharesAccountsWith: Array.isArray(sharesAccountsWith) ? sharesAccountsWith : [],
    regions: Object.fromEntries(stated),
  };
}

function environmentProblems(parsed: Parsed): Problem[] {
  const { environment, isSound } = parsed;
  const regions = regionsOf(parsed);
  const rolesSound = soundInEveryRegion(parsed, "role");
  const soundRegions = regions.filter(([name]) =>
    ["role", "region", "capacity", "emulator"].every((part) => isSound(`regions.${name}.${part}`)),
  );
  const outline = { ...environment, regions: Object.fromEntries(soundRegions) };
  const roles = Object.fromEntries(regions.map(([name, { role }]) => [name, role]));
  return [
    ...(["sessions", "changeWindow", "objectives", "state"].every(isSound)
      ? environmentRules(outline, "")
      : []),
    ...(isSound("state") ? stateRegionRules(environment.state, "") : []),
    ...(rolesSound && isSound("state")
      ? stateRules({ state: environment.state, roles: Object.values(roles) }, "")
      : []),
    ...(["sessions", "changeWindow"].every(isSound) ? calendarRules(environment, "") : []),
    ...(rolesSound ? standbyRules(roles, "") : []),
    ...(soundInEveryRegion(parsed, "role", "accountId", "backup")
      ? backupCopyRules(Object.fromEntries(regions), "")
      : []),
    ...(soundInEveryRegion(parsed, "role", "images") ? imageRules(Object.fromEntries(regions), "") : []),
  ];
}

/** A generation whose form or surroundings are at fault counts as stated, and is not compared. */
function deployedProblems(parsed: Parsed, found: readonly Problem[], content: unknown): Problem[] {
  const list = parseDeployed(content, deployedFile(parsed.environment.name));
  if ("fault" in list) return [list.fault];
  const faulty = (path: string): boolean =>
    !parsed.isSound(path) || found.some((problem) => isError(problem) && isWithin(problem.path, path));
  const sound = Object.entries(list.deployed).filter(([path]) => !faulty(path));
  return deployedRules(Object.fromEntries(deployables(parsed.environment)), Object.fromEntries(sound));
}

function fleetImages({ environment, isSound }: Parsed): StatedImage[] {
  return tradingGenerations(environment).flatMap(([at, generation]) => {
    const path = `${at}.image`;
    const [, name = ""] = at.split(".");
    if (!isSound(path) || !isSound(`regions.${name}.region`) || !isOfFleet(generation)) return [];
    const region = environment.regions[name]?.region ?? "";
    return [{ path: `${path}.id`, region, id: generation.image.id }];
  });
}

function addressRanges(parsed: Parsed): AddressRange[] {
  const stated: unknown = parsed.environment.reserved;
  const reserved = Object.entries(isRecord(stated) ? parsed.environment.reserved : {}).flatMap(
    ([name, range]) =>
      parsed.isSound(`reserved.${name}`)
        ? [{ path: `reserved.${name}.cidr`, cidr: range.cidr, purpose: "reserved" as const }]
        : [],
  );
  const networks = regionsOf(parsed).flatMap(([name, { network, cluster }]) => {
    const at = `regions.${name}.network`;
    if (!parsed.isSound(at)) return [];
    const own = { path: `${at}.cidr`, cidr: network.cidr, purpose: "network" as const };
    const services = { path: `${at}.services`, cidr: network.services, purpose: "services" as const };
    return cluster === undefined ? [own] : [own, services];
  });
  return [...reserved, ...networks];
}
