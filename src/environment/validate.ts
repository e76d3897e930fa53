import { acceptanceProblems, judge, type Judgement } from "../core/accept";
import { policyPrefix, type Definition, type Problem } from "../core/problem";
import { isError } from "../core/report";
import { calendarRules } from "./calendar/rules";
import { latestFacts, problemsOf, type Cloud } from "./cloud";
import { checkRules, checksRules } from "./dns/rules/checks";
import { dataRules } from "./dns/rules/data";
import { nameRules, namesRules } from "./dns/rules/names";
import { zoneRules } from "./dns/rules/zone";
import { isRecord } from "./is-record";
import { isWithin, parse, type Parsed } from "./parse";
import { fieldsOfUnparsed, knownRegions, regionFields } from "./region-fields";
import type { RuleSet } from "./rule";
import { accountRules } from "./rules/accounts";
import { addressRules } from "./rules/addresses";
import { deployedFile, deployedProblems, deployedRules, parseDeployed } from "./rules/deployed";
import { destroyRules } from "./rules/destroy";
import { environmentRules, roleRules } from "./rules/environment";
import { recoveryRules } from "./rules/recovery";
import { runRules, unread, type RegionFields, type Subject, type Surroundings } from "./run-rules";
import { environmentSchema } from "./environment-schema";
import type { ParsedEnvironment } from "./schema";
import { shapeProblems } from "./shape";
import { pipelineRules } from "./pipeline/rules";
import { stateRules } from "./state/rules";
import { venueRules } from "./venues/rules";
import { aksTuningProblems } from "../tuning/rules/aks";
import { gkeTuningProblems } from "../tuning/rules/gke";
import { tuningProblems } from "../tuning/rules/rules";

export interface Validation<Environment = ParsedEnvironment> {
  readonly name: string;
  readonly environment: Environment;
  readonly judgement: Judgement;
}

/** Problems of no cloud that no set of rules declares: of form, acceptances, deployed generations and tuning. */
export const undeclaredProblems = {
  ...shapeProblems,
  ...acceptanceProblems,
  ...deployedProblems,
  ...tuningProblems,
  ...gkeTuningProblems,
  ...aksTuningProblems,
};

/** The rules of no cloud. */
export const neutralRules = (clouds: readonly Cloud[]) =>
  [
    environmentRules,
    roleRules,
    calendarRules,
    accountRules,
    addressRules,
    destroyRules(clouds),
    recoveryRules,
    stateRules(clouds),
    nameRules,
    namesRules,
    dataRules,
    checkRules(clouds),
    checksRules,
    zoneRules(clouds),
    pipelineRules,
    venueRules,
  ] as const;

/** Judges environments over a fixed set of clouds. */
export interface Validator {
  /** Every problem that it can find, by code. */
  readonly problems: Readonly<Record<string, Definition>>;
  /**
   * Judges an environment: its form, then every rule whose parts were parsed, so that one report has all faults of
   * all regions.
   *
   * @param all every environment of the project, compared for names, accounts and registries that must differ
   * @param deployed content of the list of its deployed generations; `undefined` where there is no list
   */
  validate(input: object, all: readonly object[], deployed?: unknown): Validation;
}

export function validatorOf(clouds: readonly Cloud[]): Validator {
  const schema = environmentSchema(clouds);
  const neutral = neutralRules(clouds);
  const cloudOfCode = new Map(
    clouds.flatMap((cloud) => Object.keys(problemsOf(cloud.rules)).map((code) => [code, cloud] as const)),
  );
  return {
    problems: {
      ...undeclaredProblems,
      ...problemsOf(neutral),
      ...problemsOf(clouds.flatMap(({ rules }) => rules)),
    },
    validate(input, all, deployed = {}) {
      const parsed = parse(schema, input);
      const environment = subjectOf(parsed);
      const others = all.filter((other) => other !== input);
      const problems: Problem[] = [...parsed.faults];
      for (const [rules, own] of [
        [neutral, clouds] as const,
        ...clouds.map((one) => [one.rules, [one]] as const),
      ]) {
        problems.push(...runAll(rules, environment, own, others));
      }
      problems.push(...compareDeployed(environment, regionFields(environment, clouds), problems, deployed));
      const value = parsed.value as ParsedEnvironment;
      // Judged entry by entry: the fault of one leaves the others as they are. Those of policies are judged with what is built.
      const stated: unknown = value.accept;
      const acceptances = Array.isArray(stated)
        ? value.accept.map((entry, index) =>
            parsed.isSound(`accept.${index}`) && !entry.code.startsWith(policyPrefix) ? entry : undefined,
          )
        : [];
      const dateOf = (code: string): string => cloudOfCode.get(code)?.asOf ?? latestFacts(clouds);
      return {
        name: value.name,
        environment: value,
        judgement: judge(problems, acceptances, dateOf, parsed.faults.length === 0),
      };
    },
  };
}

function subjectOf({ value, isSound }: Parsed): Subject {
  return { value, at: "", isSound };
}

/** Runs sets of rules on the environment, or on every region of the clouds that they are about. */
function runAll(
  sets: readonly RuleSet[],
  environment: Subject,
  clouds: readonly Cloud[],
  others: readonly object[],
): Problem[] {
  const surroundings: Surroundings = {
    environment,
    regions: regionFields(environment, clouds),
    others: () => others.map((value) => ({ value, regions: fieldsOfUnparsed(value, clouds) })),
  };
  const regions = knownRegions(environment, clouds);
  return sets.flatMap((set) =>
    set.scope === "environment"
      ? runRules(set, environment, surroundings)
      : regions.flatMap(({ subject }) => runRules(set, subject, surroundings)),
  );
}

/** A generation that is at fault, or whose region could not be read, is not compared. */
function compareDeployed(
  { value }: Subject,
  { names, isMap, read }: RegionFields,
  found: readonly Problem[],
  content: unknown,
): Problem[] {
  const name = isRecord(value) ? String(value["name"]) : "";
  const file = deployedFile(name);
  const { deployed, faults } = parseDeployed(content, file);
  const generations = names.map((region) => [region, read(region, "generations")] as const);
  const unreadRegions = generations.flatMap(([region, own]) => (own === unread ? [`regions.${region}`] : []));
  const stated = generations.flatMap(([region, own]) =>
    own === unread
      ? []
      : Object.entries(own as Record<string, () => string | undefined>).map(
          ([path, record]) => [`regions.${region}.${path}`, record] as const,
        ),
  );
  const isFaulty = (path: string): boolean =>
    !isMap ||
    unreadRegions.some((region) => isWithin(path, region)) ||
    found.some((problem) => isError(problem) && isWithin(problem.path, path));
  return [...faults, ...deployedRules({ stated: Object.fromEntries(stated), deployed, file, isFaulty })];
}
