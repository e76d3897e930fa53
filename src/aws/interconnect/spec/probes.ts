import { contains, parseCidr } from "../../../core/cidr";
import { defineProblems, type Problem } from "../../../core/problem";
import { didYouMean } from "../../../core/suggest";
import { tierZones } from "../../network/spec/network";
import type { AwsNetwork } from "../../network/spec/schema";
import { regionPart } from "../../region/spec/declare";
import type { Probe } from "./schema";

const { definitions, problem } = defineProblems({
  "AWS-PROBE-001": {
    kind: "limit",
    rule: "the destination of a probe lies in a prefix that the other side announces",
    source: "design: any other leaves by the internet or not at all, and measures neither link",
    read: "2026-11-22",
  },
  "AWS-PROBE-002": {
    kind: "impossible",
    rule: "the network has a subnet of the probe's tier in the probe's zone",
    source: "Network Synthetic Monitor API model, CreateProbe: sourceArn is a subnet's; botocore 1.43.11",
  },
});

const probe = regionPart("interconnect.probes.*");

export const probeRules = probe.set(definitions, [
  probe.rule({
    needs: ["interconnect.receives"],
    judge: (part, { receives }, at) => unreachableDestination(part, receives, at),
  }),
  probe.rule({ needs: ["network"], judge: (part, { network }, at) => missingSubnet(part, network, at) }),
]);

function unreachableDestination({ destination }: Probe, receives: readonly string[], at: string): Problem[] {
  const host = parseCidr(`${destination}/32`);
  const announced = receives.flatMap((prefix) => parseCidr(prefix) ?? []);
  if (host === undefined || announced.some((block) => contains(block, host))) return [];
  const remedy = `choose a host in ${receives.join(", ") || "a prefix of receives"}, or add its prefix to receives`;
  return [problem("AWS-PROBE-001", `${at}.destination`, destination, remedy)];
}

function missingSubnet({ tier, zone }: Probe, network: AwsNetwork, at: string): Problem[] {
  const zones = tierZones(network, tier).map(({ key }) => key);
  if (zones.includes(zone)) return [];
  return [problem("AWS-PROBE-002", `${at}.zone`, `${tier} in ${zone}`, didYouMean(zone, zones))];
}
