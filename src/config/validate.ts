import { judge, type Judgement } from "../core/accept";
import type { Problem } from "../core/problem";
import { eksCatalogueDate } from "../catalog/eks-versions";
import { accountRules, type AccountUse } from "../rules/accounts";
import { addressRules, type AddressRange } from "../rules/addresses";
import { eksClusterRules } from "../rules/aws/cluster";
import { generationRules } from "../rules/aws/generation";
import { awsNetworkRules } from "../rules/aws/network";
import { elasticPoolRules, poolsRules, tradingPoolRules } from "../rules/aws/pools";
import { environmentRules } from "../rules/environment";
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
    ...outlineProblems(parsed),
    ...(isSound("regions") ? accountRules(accountUse(input), all.map(accountUse), "") : []),
    ...addressRules(addressRanges(parsed)),
    ...regionsOf(parsed).flatMap(([name, region]) => regionProblems(name, region, isSound)),
  ];
  const acceptances = isSound("accept") ? environment.accept : [];
  return { name: input.name, environment, judgement: judge(problems, acceptances, eksCatalogueDate()) };
}

function accountUse({ name, sharesAccountsWith = [], regions }: EnvironmentInput): AccountUse {
  return { environment: name, sharesAccountsWith, regions };
}

function outlineProblems({ environment, isSound }: Parsed): Problem[] {
  const parts = ["sessions", "changeWindow", "objectives", "state"];
  const regions = regionsOf({ environment, isSound }).filter(
    ([name]) => isSound(`regions.${name}.role`) && isSound(`regions.${name}.region`),
  );
  if (!parts.every(isSound)) return [];
  return environmentRules({ ...environment, regions: Object.fromEntries(regions) }, "");
}

/** The regions whose entry is an object at all. */
function regionsOf({ environment }: Pick<Parsed, "environment" | "isSound">): readonly [string, AwsRegion][] {
  return Object.entries(environment.regions ?? {}).filter(([, region]) => typeof region === "object");
}

function addressRanges(parsed: Parsed): AddressRange[] {
  const reserved = Object.entries(parsed.environment.reserved ?? {}).flatMap(([name, range]) =>
    parsed.isSound(`reserved.${name}`)
      ? [{ path: `reserved.${name}.cidr`, cidr: range.cidr, purpose: "reserved" as const }]
      : [],
  );
  const networks = regionsOf(parsed).flatMap(([name, { network }]) => {
    const at = `regions.${name}.network`;
    if (!parsed.isSound(at)) return [];
    return [
      { path: `${at}.cidr`, cidr: network.cidr, purpose: "network" as const },
      { path: `${at}.services`, cidr: network.services, purpose: "services" as const },
    ];
  });
  return [...reserved, ...networks];
}

function regionProblems(name: string, region: AwsRegion, isSound: Parsed["isSound"]): Problem[] {
  const at = `regions.${name}`;
  const { network, role, cluster, pools } = region;
  const sound = (part: string): boolean => isSound(`${at}.${part}`);
  if (!sound("network") || !sound("region")) return [];

  const found = [...awsNetworkRules({ network, region: region.region }, at)];
  if (cluster !== undefined && sound("cluster") && sound("role")) {
    found.push(...eksClusterRules({ cluster, network, region: region.region, role }, at));
  }
  if (sound("pools") && sound("cluster") && sound("role")) {
    found.push(...poolsRules({ pools, cluster, network, role }, at));
  }
  for (const [poolName, pool] of Object.entries(pools ?? {})) {
    const poolAt = `${at}.pools.${poolName}`;
    if (!isSound(`${poolAt}.kind`)) continue;
    if (pool.kind !== "trading") {
      if (isSound(poolAt)) found.push(...elasticPoolRules({ pool, network, region: region.region }, poolAt));
      continue;
    }
    if (isSound(poolAt)) found.push(...tradingPoolRules(pool, poolAt));
    for (const [key, generation] of Object.entries(pool.generations ?? {})) {
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
