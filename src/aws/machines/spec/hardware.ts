import { awsInstanceType } from "../../catalog/instances";
import type { ZoneKey } from "../../../core/address-plan";
import { defineProblems, type Problem } from "../../../core/problem";
import { didYouMean } from "../../../core/suggest";
import { isProductionRole, type RegionRole } from "../../../environment/region";
import type { PartlyKnown } from "../../../environment/partly-known";
import { notSoldIn, unlistedMachine } from "./machine";
import { tierZones } from "../../network/spec/network";
import type { AwsNetwork } from "../../network/spec/schema";
import { placementRules, type Placement } from "./placement";
import { volumeLimits, volumeSpeed, type Volume } from "./volume";

/** The machines of one generation that trades, in a cluster or outside of one. */
export interface TradingHardware {
  /** One EC2 type: a static core set is right on one shape only. */
  readonly machine: string;
  /** Reserved machines beyond those that run, for the replacement of a failed one. @default 1 */
  readonly spare: number;
  readonly placement: Placement;
  readonly volume: Volume;
  /**
   * Elastic Fabric Adapter: bypasses the kernel between nodes of one placement group for applications written
   * for libfabric. Does nothing for TCP, UDP or an exchange link.
   * @default false
   */
  readonly efa: boolean;
  /**
   * ENA Express carries flows over SRD: a single flow gets 25 Gbps instead of 5 and a congested network a
   * shorter tail, for tens of microseconds more at the median where nothing is congested. It works between two
   * machines that both have it on, never towards an exchange.
   * @default "off": an engine is bound by latency and packets, for which AWS itself names plain ENA
   */
  readonly enaExpress?: "off" | "tcp" | "tcp-and-udp" | undefined;
}

const { definitions, problem } = defineProblems({
  "AWS-GEN-001": {
    kind: "impossible",
    rule: "trading machines lie in a zone of their network that has a trading subnet",
    source: "EKS API reference, CreateNodegroup.subnets; EC2 API reference, RunInstances.SubnetId",
  },
  "AWS-GEN-002": {
    kind: "limit",
    rule: "EFA exists only on some sizes of a family",
    source: "EC2 DescribeInstanceTypes, NetworkInfo.EfaSupported; src/aws/catalog/data/instances.json",
  },
  "AWS-GEN-008": {
    kind: "advice",
    rule: "a trading machine in production has its whole bandwidth at all times, not as a burst",
    source: "EC2 DescribeInstanceTypes, NetworkCards; src/aws/catalog/data/instances.json",
  },
  "AWS-GEN-012": {
    kind: "limit",
    rule: "ENA Express exists only on some sizes of a family",
    source: "EC2 DescribeInstanceTypes, NetworkInfo.EnaSrdSupported; src/aws/catalog/data/instances.json",
  },
  "AWS-GEN-013": {
    kind: "advice",
    rule: "a trading machine in production leaves ENA Express off, which adds to the median to shorten the tail",
    source: "EC2 user guide, ENA Express: tens of microseconds where the network is not congested",
  },
  "AWS-GEN-014": {
    kind: "advice",
    rule: "a machine has EFA or ENA Express: no source says that one interface takes both",
    source: "unverified; terraform-aws-modules/terraform-aws-eks bef29c4 leaves ENA Express out with EFA",
  },
});
export const hardwareProblems = definitions;

export interface HardwareInPlace {
  readonly hardware: TradingHardware;
  /** How many run, without the spare ones, and where that is stated. */
  readonly running: { readonly count: number; readonly at: string };
  readonly zone: ZoneKey;
  readonly network: AwsNetwork;
  readonly region: string;
  readonly role: RegionRole;
}

/** Judges the machines of a generation; `at` is its path, `zoneAt` that of its zone. */
export function hardwareRules(
  inPlace: PartlyKnown<HardwareInPlace, "hardware" | "running">,
  at: string,
  zoneAt: string,
): Problem[] {
  const { hardware, running, zone, network, region, role } = inPlace;
  const { machine, placement, spare, volume } = hardware;
  const zoneId = network && tierZones(network, "trading").find(({ key }) => key === zone)?.zoneId;
  const inProduction = role !== undefined && isProductionRole(role);
  return [
    ...unlistedMachine(machine, `${at}.machine`),
    ...(zoneId === undefined || region === undefined ? [] : notSoldIn(machine, region, zoneId, zoneAt)),
    ...interfaceFaults(hardware, inProduction, at),
    ...(inProduction ? burstBandwidth(machine, `${at}.machine`) : []),
    ...placementRules(
      { machine, placement, count: { running: running.count, spare, at: running.at }, region },
      at,
    ),
    ...volumeLimits(volume, `${at}.volume`),
    ...volumeSpeed(volume, machine, `${at}.volume`),
  ];
}

/** A zone without a trading subnet. */
export function noTradingSubnet(zone: ZoneKey, network: AwsNetwork, at: string): Problem[] {
  const zones = tierZones(network, "trading").map(({ key }) => key);
  return zones.includes(zone) ? [] : [problem("AWS-GEN-001", at, zone, didYouMean(zone, zones))];
}

function interfaceFaults(hardware: TradingHardware, inProduction: boolean, at: string): Problem[] {
  const { machine, efa, enaExpress = "off" } = hardware;
  const facts = awsInstanceType(machine);
  const found: Problem[] = [];
  if (efa && facts?.maxEfaInterfaces === 0) {
    const remedy = "efa: false; kernel sockets and exchange links do not use it";
    found.push(problem("AWS-GEN-002", `${at}.efa`, machine, remedy));
  }
  if (enaExpress === "off") return found;
  const path = `${at}.enaExpress`;
  if (facts?.enaExpress === false) {
    found.push(problem("AWS-GEN-012", path, machine, 'enaExpress: "off", or a larger size'));
  }
  if (inProduction) {
    const remedy = '"off" unless you measured it: accept it with what you measured';
    found.push(problem("AWS-GEN-013", path, enaExpress, remedy));
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
