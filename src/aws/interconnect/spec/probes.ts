import { contains, parseCidr } from "../../../core/cidr";
import { defineProblems, type Problem } from "../../../core/problem";
import { didYouMean } from "../../../core/suggest";
import type { AwsInterconnect } from "./interconnect";
import { tierZones } from "../../network/spec/network";
import type { AwsNetwork } from "../../network/spec/schema";

const { definitions, problem } = defineProblems({
  "AWS-PROBE-001": {
    kind: "limit",
    rule: "a probe goes to an address that the other side announces",
    source: "design: any other leaves by the internet or not at all, and measures neither link",
  },
  "AWS-PROBE-002": {
    kind: "impossible",
    rule: "a probe starts in a subnet that the network has",
    source: "Network Synthetic Monitor API model, CreateProbe: sourceArn is a subnet's; botocore 1.43.11",
  },
});
export const probeProblems = definitions;

/** Judges the probes of an interconnect; `at` is the interconnect's path. */
export function probeRules(
  { probes, receives }: AwsInterconnect,
  network: AwsNetwork,
  at: string,
): Problem[] {
  const announced = receives.flatMap((prefix) => parseCidr(prefix) ?? []);
  return Object.entries(probes).flatMap(([name, { destination, tier, zone }]) => {
    const path = `${at}.probes.${name}`;
    const found: Problem[] = [];
    const host = parseCidr(`${destination}/32`);
    if (host !== undefined && !announced.some((block) => contains(block, host))) {
      const remedy = `choose a host in ${receives.join(", ") || "what receives names"}, or complete receives`;
      found.push(problem("AWS-PROBE-001", `${path}.destination`, destination, remedy));
    }
    const zones = tierZones(network, tier).map(({ key }) => key);
    if (!zones.includes(zone)) {
      found.push(problem("AWS-PROBE-002", `${path}.zone`, `${tier} in ${zone}`, didYouMean(zone, zones)));
    }
    return found;
  });
}
