import type { Problem } from "../core/problem";
import type { Fleet } from "../rules/aws/fleet";
import { fleetGenerationRules, fleetRules, fleetsRules } from "../rules/aws/fleet-rules";
import { generationRules } from "../rules/aws/generation";
import {
  elasticPoolRules,
  engineRackRules,
  poolsRules,
  tradingPoolRules,
  type Pool,
} from "../rules/aws/pools";
import type { AwsRegion } from "./aws-region-schema";
import { isRecord } from "./is-record";
import type { Parsed } from "./parse";

/** Judges the machines of a region: pools of its cluster, and fleets beside it. */
export function awsMachineProblems(region: AwsRegion, at: string, isSound: Parsed["isSound"]): Problem[] {
  const { network, role, cluster, pools, fleets } = region;
  const sound = (...parts: readonly string[]): boolean => parts.every((part) => isSound(`${at}.${part}`));
  const found: Problem[] = [];
  if (sound("pools", "fleets", "cluster")) {
    found.push(...poolsRules({ pools, fleets, cluster, network }, at));
  }
  if (sound("pools", "fleets", "role")) found.push(...engineRackRules({ pools, fleets, role }, at));
  if (sound("fleets")) found.push(...fleetsRules({ fleets, network }, at));
  for (const [poolName, pool] of Object.entries(isRecord(pools) ? pools : {})) {
    found.push(...poolProblems(region, pool, `${at}.pools.${poolName}`, sound("cluster", "role"), isSound));
  }
  for (const [fleetName, fleet] of Object.entries(isRecord(fleets) ? fleets : {})) {
    found.push(...fleetProblems(region, fleet, `${at}.fleets.${fleetName}`, sound("role"), isSound));
  }
  return found;
}

function fleetProblems(
  { network, region, role }: AwsRegion,
  fleet: Fleet,
  at: string,
  roleSound: boolean,
  isSound: Parsed["isSound"],
): Problem[] {
  if (!isRecord(fleet) || !isSound(`${at}.zone`)) return [];
  const { zone } = fleet;
  const generations = Object.entries(isRecord(fleet.generations) ? fleet.generations : {});
  return [
    ...(isSound(at) ? fleetRules({ fleet, network }, at) : []),
    ...generations.flatMap(([key, generation]) => {
      const path = `${at}.generations.${key}`;
      if (!roleSound || !isSound(path)) return [];
      return fleetGenerationRules({ generation, zone, network, region, role }, path);
    }),
  ];
}

function poolProblems(
  { network, region, role, cluster }: AwsRegion,
  pool: Pool,
  at: string,
  clusterSound: boolean,
  isSound: Parsed["isSound"],
): Problem[] {
  if (!isRecord(pool) || !isSound(`${at}.kind`)) return [];
  if (pool.kind !== "trading") return isSound(at) ? elasticPoolRules({ pool, network, region }, at) : [];
  const generations = Object.entries(isRecord(pool.generations) ? pool.generations : {});
  return [
    ...(isSound(at) ? tradingPoolRules(pool, at) : []),
    ...generations.flatMap(([key, generation]) => {
      const path = `${at}.generations.${key}`;
      if (cluster === undefined || !clusterSound || !isSound(path)) return [];
      const clusterVersion = cluster.version;
      return generationRules({ generation, network, region, role, clusterVersion }, path);
    }),
  ];
}
