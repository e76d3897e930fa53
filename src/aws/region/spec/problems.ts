import type { ZoneKey } from "../../../core/address-plan";
import type { Problem } from "../../../core/problem";
import { assumedRoleRules } from "../../../environment/rules/accounts";
import { eksClusterRules } from "../../cluster/spec/rules";
import { ingressRules } from "../../ingress/spec/rules";
import { interconnectRules } from "../../interconnect/spec/rules";
import { machineZones } from "../../machines/spec/machine-zones";
import { monitoringRules } from "../../monitoring/spec/rules";
import { awsNetworkRules } from "../../network/spec/rules";
import { awsMachineProblems } from "../../machines/spec/problems";
import type { AwsRegion } from "./schema";
import { awsStoreProblems } from "../../storage/spec/problems";
import { isRecord } from "../../../environment/is-record";
import type { Parsed } from "../../../environment/parse";

/** Runs every rule of an AWS region whose own parts are of their form. */
export function awsRegionProblems(
  name: string,
  region: AwsRegion,
  { isSound, environment }: Pick<Parsed, "isSound" | "environment">,
): Problem[] {
  const at = `regions.${name}`;
  const { network, role, interconnect, cluster, monitoring } = region;
  const sound = (...parts: readonly string[]): boolean => parts.every((part) => isSound(`${at}.${part}`));
  const found: Problem[] = [];
  if (sound("accountId", "roles")) found.push(...assumedRoleRules(region, at));
  if (sound("monitoring", "role") && isSound("owner")) {
    found.push(...monitoringRules({ monitoring, role, alerts: environment.owner.alerts }, at));
  }
  found.push(...awsMachineProblems(region, at, isSound), ...awsStoreProblems(region, at, sound));
  if (!sound("network", "region")) return found;
  found.push(...awsNetworkRules({ network, region: region.region }, at));
  if (interconnect !== undefined && sound("interconnect", "role")) {
    found.push(...interconnectRules({ interconnect, network, region: region.region, role }, at));
  }
  if (cluster !== undefined && sound("cluster", "role")) {
    found.push(...eksClusterRules({ cluster, network, region: region.region, role }, at));
  }
  found.push(...ingressProblems(region, at, sound));
  return found;
}

function ingressProblems(
  { network, region, accountId, pools, fleets, ingress }: AwsRegion,
  at: string,
  sound: (...parts: readonly string[]) => boolean,
): Problem[] {
  if (!sound("accountId")) return [];
  const zones: readonly ZoneKey[] | undefined = sound("pools", "fleets")
    ? machineZones({ pools, fleets, network })
    : undefined;
  return Object.entries(isRecord(ingress) ? ingress : {}).flatMap(([name, each]) =>
    sound(`ingress.${name}`)
      ? ingressRules(
          { ingress: each, network, region, accountId, machineZones: zones },
          `${at}.ingress.${name}`,
        )
      : [],
  );
}
