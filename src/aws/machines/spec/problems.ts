import type { Problem } from "../../../core/problem";
import { fleetGenerationRules, fleetRules, fleetsRules } from "./fleet-rules";
import type { Fleet } from "./fleet";
import { generationRules } from "./generation";
import {
  elasticPoolRules,
  engineRackRules,
  poolsRules,
  tradingPoolRules,
  type Pool,
} from "./pools";
import type { AwsRegion } from "../../region/spec/schema";
import { isRecord } from "../../../environment/is-record";
import type { Parsed } from "../../../environment/parse";

/** What surrounds the machines of a region, as far as it is of its form. */
type Surroundings = Partial<Pick<AwsRegion, "network" | "region" | "role" | "cluster">>;

/**
 * Judges the machines of a region: pools of its cluster, and fleets beside it. A machine is judged by itself also
 * where what surrounds it is not of its form.
 */
export function awsMachineProblems(region: AwsRegion, at: string, isSound: Parsed["isSound"]): Problem[] {
  const { network, role, cluster, pools, fleets } = region;
  const sound = (...parts: readonly string[]): boolean => parts.every((part) => isSound(`${at}.${part}`));
  const around: Surroundings = {
    ...(sound("network") && { network }),
    ...(sound("region") && { region: region.region }),
    ...(sound("role") && { role }),
    ...(sound("cluster") && { cluster }),
  };
  const found: Problem[] = [];
  if (sound("pools", "fleets", "cluster", "network")) {
    found.push(...poolsRules({ pools, fleets, cluster, network }, at));
  }
  if (sound("pools", "fleets", "role")) found.push(...engineRackRules({ pools, fleets, role }, at));
  if (sound("fleets", "network")) found.push(...fleetsRules({ fleets, network }, at));
  for (const [poolName, pool] of Object.entries(isRecord(pools) ? pools : {})) {
    found.push(...poolProblems(pool, around, `${at}.pools.${poolName}`, isSound));
  }
  for (const [fleetName, fleet] of Object.entries(isRecord(fleets) ? fleets : {})) {
    found.push(...fleetProblems(fleet, around, `${at}.fleets.${fleetName}`, isSound));
  }
  return found;
}

function fleetProblems(
  fleet: Fleet,
  { network, region, role }: Surroundings,
  at: string,
  isSound: Parsed["isSound"],
): Problem[] {
  if (!isRecord(fleet)) return [];
  const zone = isSound(`${at}.zone`) ? fleet.zone : undefined;
  const generations = Object.entries(isRecord(fleet.generations) ? fleet.generations : {});
  return [
    ...(isSound(at) ? fleetRules({ fleet, network }, at) : []),
    ...generations.flatMap(([key, generation]) => {
      const path = `${at}.generations.${key}`;
      return isSound(path) ? fleetGenerationRules({ generation, zone, network, region, role }, path) : [];
    }),
  ];
}

function poolProblems(
  pool: Pool,
  { network, region, role, cluster }: Surroundings,
  at: string,
  isSound: Parsed["isSound"],
): Problem[] {
  if (!isRecord(pool) || !isSound(`${at}.kind`)) return [];
  if (pool.kind !== "trading") return isSound(at) ? elasticPoolRules({ pool, network, region }, at) : [];
  const clusterVersion = cluster?.version;
  const generations = Object.entries(isRecord(pool.generations) ? pool.generations : {});
  return [
    ...(isSound(at) ? tradingPoolRules(pool, at) : []),
    ...generations.flatMap(([key, generation]) => {
      const path = `${at}.generations.${key}`;
      if (!isSound(path)) return [];
      return generationRules({ generation, network, region, role, clusterVersion }, path);
    }),
  ];
}
