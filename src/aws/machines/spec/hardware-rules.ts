import { awsInstanceType } from "../../catalog/instances";
import type { ZoneKey } from "../../../core/address-plan";
import { defineProblems, type Problem } from "../../../core/problem";
import { didYouMean } from "../../../core/suggest";
import { isProductionRole, type RegionRole } from "../../../environment/region";
import { tierZones } from "../../network/spec/network";
import type { AwsNetwork } from "../../network/spec/schema";
import { burstableTypes, instanceTypeProblems, notSoldIn, unlistedType } from "./instance-type-rules";
import { placementFaults, placementProblems, type RunningMachines } from "./placement-rules";
import type { TradingHardware } from "./pool-schema";
import { volumeLimits, volumeProblems, volumeSpeed } from "./volume-rules";

const { definitions, problem } = defineProblems({
  "AWS-GEN-001": {
    kind: "impossible",
    rule: "the zone of trading machines has a trading subnet",
    source: "EKS API reference, CreateNodegroup.subnets; EC2 API reference, RunInstances.SubnetId",
  },
  "AWS-GEN-002": {
    kind: "limit",
    rule: "EFA is enabled only on machines that have it",
    source: "EC2 DescribeInstanceTypes, NetworkInfo.EfaSupported; src/aws/catalog/data/instances.json",
    read: "2026-11-26",
  },
  "AWS-GEN-008": {
    kind: "advice",
    rule: "a trading machine in production has its full bandwidth at all times, not as a burst",
    source: "EC2 DescribeInstanceTypes, NetworkCards; src/aws/catalog/data/instances.json",
  },
  "AWS-GEN-012": {
    kind: "limit",
    rule: "ENA Express is enabled only on machines that have it",
    source: "EC2 DescribeInstanceTypes, NetworkInfo.EnaSrdSupported; src/aws/catalog/data/instances.json",
    read: "2026-11-26",
  },
  "AWS-GEN-013": {
    kind: "advice",
    rule: "ENA Express is off on a trading machine in production: it shortens the tail and raises the median",
    source: "EC2 user guide, ENA Express: tens of microseconds where the network is not congested",
  },
  "AWS-GEN-014": {
    kind: "advice",
    rule: "a machine uses either EFA or ENA Express: no source says that one interface takes both",
    source: "unverified; terraform-aws-modules/terraform-aws-eks bef29c4 leaves ENA Express out with EFA",
  },
});

/** Everything that is refused of the machines of a generation, in a pool or in a fleet. */
export const hardwareProblems = {
  ...definitions,
  ...instanceTypeProblems,
  ...placementProblems,
  ...volumeProblems,
};

/** Judges the machines of a generation by themselves; `at` is the path of the generation. */
export function hardwareFaults(hardware: TradingHardware, running: RunningMachines, at: string): Problem[] {
  const { machine, volume } = hardware;
  return [
    ...unlistedType(machine, `${at}.machine`),
    ...interfaceFaults(hardware, at),
    ...placementFaults(hardware, running, at),
    ...volumeLimits(volume, `${at}.volume`),
    ...volumeSpeed(volume, machine, `${at}.volume`),
  ];
}

/** Refuses a zone without a trading subnet. */
export function noTradingSubnet(zone: ZoneKey, network: AwsNetwork, at: string): Problem[] {
  const zones = tierZones(network, "trading").map(({ key }) => key);
  return zones.includes(zone) ? [] : [problem("AWS-GEN-001", at, zone, didYouMean(zone, zones))];
}

/** Refuses a machine that its zone does not sell; a zone without a trading subnet is not judged. */
export function notSoldInZone(
  machine: string,
  zone: ZoneKey,
  { network, region }: { readonly network: AwsNetwork; readonly region: string },
  at: string,
): Problem[] {
  const zoneId = tierZones(network, "trading").find(({ key }) => key === zone)?.zoneId;
  return zoneId === undefined ? [] : notSoldIn(machine, region, zoneId, at);
}

/** Judges how steady the bandwidth and latency of production machines are; `at` is the path of the generation. */
export function latencyFaults(
  { machine, enaExpress = "off" }: TradingHardware,
  role: RegionRole,
  at: string,
): Problem[] {
  if (!isProductionRole(role)) return [];
  const bursts = [
    ...burstBandwidth(machine, `${at}.machine`),
    ...burstableTypes([machine], role, `${at}.machine`),
  ];
  if (enaExpress === "off") return bursts;
  const remedy = 'set "off", or accept it and state what you measured';
  return [...bursts, problem("AWS-GEN-013", `${at}.enaExpress`, enaExpress, remedy)];
}

function interfaceFaults({ machine, efa, enaExpress = "off" }: TradingHardware, at: string): Problem[] {
  const facts = awsInstanceType(machine);
  const found: Problem[] = [];
  if (efa && facts?.maxEfaInterfaces === 0) {
    const remedy = "set efa: false; kernel sockets and exchange links do not use it";
    found.push(problem("AWS-GEN-002", `${at}.efa`, machine, remedy));
  }
  if (enaExpress === "off") return found;
  const path = `${at}.enaExpress`;
  if (facts?.enaExpress === false) {
    found.push(problem("AWS-GEN-012", path, machine, 'set enaExpress: "off", or use a larger size'));
  }
  if (efa) found.push(problem("AWS-GEN-014", path, `${enaExpress} with efa`, "choose one of the two"));
  return found;
}

function burstBandwidth(machine: string, at: string): Problem[] {
  const facts = awsInstanceType(machine);
  if (facts === undefined || facts.networkBaselineGbps >= facts.networkPeakGbps) return [];
  const speeds = `${machine}: ${facts.networkBaselineGbps} Gbps, up to ${facts.networkPeakGbps}`;
  return [problem("AWS-GEN-008", at, speeds, "choose a larger size of the family")];
}
