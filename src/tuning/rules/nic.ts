import { defineProblems, type Problem } from "../../core/problem";
import { maxQueues } from "../settings/network-settings";
import { nicCapabilities } from "../nic-drivers";
import type { NodeShape } from "../node-shape";
import type { NodeTuning } from "../schema";
import { completeTuning } from "../presets";

const { definitions, problem } = defineProblems({
  "TUNE-015": {
    kind: "impossible",
    rule: "a ring size is a power of two in the driver's range",
    source: "ethtool otherwise refuses the whole request; src/tuning/nic-drivers.ts",
  },
  "TUNE-016": {
    kind: "limit",
    rule: "queues, and network cores with a queue each, do not exceed the queues of the machine's card; XDP takes half",
    source:
      "EC2 DescribeInstanceTypes, DefaultEnaQueueCountPerInterface; amzn/amzn-drivers#294; cilium/cilium#48246; src/tuning/nic-drivers.ts",
    read: "2026-11-26",
  },
});
export const nicProblems = definitions;

export function nicRules(profile: NodeTuning, shape: NodeShape, at: string): Problem[] {
  return [...rings(profile, shape, `${at}.network`), ...queues(profile, shape, at)];
}

function rings({ network = {} }: NodeTuning, { nic }: NodeShape, at: string): Problem[] {
  const range = nicCapabilities[nic].ring;
  return (["rx", "tx"] as const).flatMap((direction) => {
    const size = network[`${direction}Ring`];
    if (size === undefined) return [];
    const path = `${at}.${direction}Ring`;
    if (range === undefined)
      return [problem("TUNE-015", path, `${size} on ${nic}`, "remove it: the driver has no ring sizes")];
    const [least, most] = range[direction];
    if (Number.isInteger(Math.log2(size)) && size >= least && size <= most) return [];
    return [problem("TUNE-015", path, `${size} on ${nic}`, `use a power of two from ${least} to ${most}`)];
  });
}

function queues(profile: NodeTuning, shape: NodeShape, at: string): Problem[] {
  const { network, cores, sockets, smt } = completeTuning(profile);
  const { cpus } = shape;
  const most = maxQueues(shape, sockets);
  if (typeof network.queues === "number") {
    const threads = cpus && (smt === "off" ? cpus.cores : cpus.cores * cpus.threadsPerCore);
    const limit = Math.min(most, threads ?? Infinity);
    return network.queues <= limit
      ? []
      : [
          problem(
            "TUNE-016",
            `${at}.network.queues`,
            network.queues,
            `use at most ${limit}${onRequest(shape)}`,
          ),
        ];
  }
  if (network.queues !== "one-per-network-cpu" || cores === "shared" || cores.network <= most) return [];
  const value = `${cores.network} on ${shape.machine}`;
  const remedy = `reserve at most ${most}, because more cores get no queue${onRequest(shape)}`;
  return [problem("TUNE-016", `${at}.cores.network`, value, remedy)];
}

/** What the machine could have beyond what its launch template asks for. */
function onRequest({ nicQueues = 0, nicQueuesOnRequest = 0 }: NodeShape): string {
  return nicQueuesOnRequest > nicQueues
    ? ` (an attachment that asks can have ${nicQueuesOnRequest} queues, which the launch template does not)`
    : "";
}
