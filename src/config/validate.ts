import { judge, type Judgement } from "../core/accept";
import type { Problem } from "../core/problem";
import { eksCatalogueDate } from "../catalog/eks-versions";
import { accountRules, regionRolesRules, type AccountUse } from "../rules/accounts";
import { addressRules, type AddressRange } from "../rules/addresses";
import { eksClusterRules } from "../rules/aws/cluster";
import { generationRules } from "../rules/aws/generation";
import { awsNetworkRules } from "../rules/aws/network";
import { elasticPoolRules, poolsRules, tradingPoolRules } from "../rules/aws/pools";
import { environmentNameRules, environmentRules, regionRoleRules } from "../rules/environment";
import type { AwsRegion } from "./aws-region-schema";
import type { Environment, EnvironmentInput } from "./environment-schema";
import { parseEnvironment, type Parsed } from "./parse";

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
 */
export function validate(input: EnvironmentInput, all: readonly EnvironmentInput[]): Validation {
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
    ...addressRules(addressRanges(parsed)),
    ...regionsOf(parsed).flatMap(([name, region]) => regionProblems(name, region, isSound)),
  ];
  const acceptances = isSound("accept") ? environment.accept : [];
  return { name: input.name, environment, judgement: judge(problems, acceptances, eksCatalogueDate()) };
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

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function environmentProblems(parsed: Parsed): Problem[] {
  const { environment, isSound } = parsed;
  const regions = regionsOf(parsed);
  const rolesSound = regions.every(([name]) => isSound(`regions.${name}.role`));
  const soundRegions = regions.filter(([name]) =>
    ["role", "region", "capacity", "emulator"].every((part) => isSound(`regions.${name}.${part}`)),
  );
  const outline = { ...environment, regions: Object.fromEntries(soundRegions) };
  const roles = Object.fromEntries(regions.map(([name, { role }]) => [name, role]));
  return [
    ...(["sessions", "changeWindow", "objectives", "state"].every(isSound)
      ? environmentRules(outline, "")
      : []),
    ...(rolesSound ? regionRoleRules(roles, "") : []),
  ];
}

/** The regions that are objects at all. */
function regionsOf({ environment }: Parsed): readonly [string, AwsRegion][] {
  const regions: unknown = environment.regions;
  if (!isRecord(regions)) return [];
  return Object.entries(regions)
    .filter(([, region]) => isRecord(region))
    .map(([name, region]) => [name, region as AwsRegion]);
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

function regionProblems(name: string, region: AwsRegion, isSound: Parsed["isSound"]): Problem[] {
  const at = `regions.${name}`;
  const { network, role, cluster, pools } = region;
  const sound = (part: string): boolean => isSound(`${at}.${part}`);
  if (!sound("network") || !sound("region")) return [];

  const found = [...awsNetworkRules({ network, region: region.region }, at)];
  if (sound("accountId") && sound("roles")) found.push(...regionRolesRules(region, at));
  if (cluster !== undefined && sound("cluster") && sound("role")) {
    found.push(...eksClusterRules({ cluster, network, region: region.region, role }, at));
  }
  if (sound("pools") && sound("cluster") && sound("role")) {
    found.push(...poolsRules({ pools, cluster, network, role }, at));
  }
  for (const [poolName, pool] of Object.entries(isRecord(pools) ? pools : {})) {
    const poolAt = `${at}.pools.${poolName}`;
    if (!isRecord(pool) || !isSound(`${poolAt}.kind`)) continue;
    if (pool.kind !== "trading") {
      if (isSound(poolAt)) found.push(...elasticPoolRules({ pool, network, region: region.region }, poolAt));
      continue;
    }
    if (isSound(poolAt)) found.push(...tradingPoolRules(pool, poolAt));
    for (const [key, generation] of Object.entries(isRecord(pool.generations) ? pool.generations : {})) {
      const generationAt = `${poolAt}.generations.${key}`;
      if (cluster === undefined || !isSound(generationAt) || !sound("cluster") || !sound("role")) continue;
      found.push(
        ...generationRules(
          { generation, network, region: region.region, role, clusterVersion: cluster.version },
          generationAt,
        ),
      );
    }
  }
  return found;
}
