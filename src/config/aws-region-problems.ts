import type { Problem } from "../core/problem";
import { assumedRoleRules } from "../rules/accounts";
import { eksClusterRules } from "../rules/aws/cluster";
import { generationRules } from "../rules/aws/generation";
import type { Fleet } from "../rules/aws/fleet";
import { fleetGenerationRules, fleetRules, fleetsRules } from "../rules/aws/fleet-rules";
import { ingressRules } from "../rules/aws/ingress";
import { interconnectRules } from "../rules/aws/interconnect-rules";
import { monitoringRules } from "../rules/aws/monitoring";
import { awsNetworkRules } from "../rules/aws/network-rules";
import {
  elasticPoolRules,
  engineRackRules,
  poolZones,
  poolsRules,
  tradingPoolRules,
  type Pool,
} from "../rules/aws/pools";
import type { AwsRegion } from "./aws-region-schema";
import { isRecord } from "./is-record";
import type { Parsed } from "./parse";

/** Runs every rule of an AWS region whose own parts are of their form. */
export function awsRegionProblems(
  name: string,
  region: AwsRegion,
  { isSound, environment }: Pick<Parsed, "isSound" | "environment">,
): Problem[] {
  const at = `regions.${name}`;
  const { network, role, interconnect, cluster, pools, fleets, monitoring } = region;
  const sound = (...parts: readonly string[]): boolean => parts.every((part) => isSound(`${at}.${part}`));
  const found: Problem[] = [];
  if (sound("accountId", "roles")) found.push(...assumedRoleRules(region, at));
  if (sound("monitoring", "role") && isSound("owner")) {
    found.push(...monitoringRules({ monitoring, role, alerts: environment.owner.alerts }, at));
  }
  if (!sound("network", "region")) return found;
  found.push(...awsNetworkRules({ network, region: region.region }, at));
  if (interconnect !== undefined && sound("interconnect", "role")) {
    found.push(...interconnectRules({ interconnect, network, region: region.region, role }, at));
  }
  if (cluster !== undefined && sound("cluster", "role")) {
    found.push(...eksClusterRules({ cluster, network, region: region.region, role }, at));
  }
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
  found.push(...ingressProblems(region, at, sound));
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

function ingressProblems(
  { network, region, accountId, pools, ingress }: AwsRegion,
  at: string,
  sound: (...parts: readonly string[]) => boolean,
): Problem[] {
  if (!sound("accountId")) return [];
  const machineZones =
    sound("pools") && Object.keys(pools).length > 0 ? poolZones(pools, network) : undefined;
  return Object.entries(isRecord(ingress) ? ingress : {}).flatMap(([name, each]) =>
    sound(`ingress.${name}`)
      ? ingressRules({ ingress: each, network, region, accountId, machineZones }, `${at}.ingress.${name}`)
      : [],
  );
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
