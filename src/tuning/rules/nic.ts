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
    rule: "queues do not exceed what the driver and the machine's cpus allow",
    source: "the drivers' ethtool operations; XDP takes half; src/tuning/nic-drivers.ts",
    read: "2026-11-22",
  },
});
export const nicProblems = definitions;

export function nicRules(profile: NodeTuning, shape: NodeShape, at: string): Problem[] {
  const path = `${at}.network`;
  return [...rings(profile, shape, path), ...queues(profile, shape, path)];
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

function queues(profile: NodeTuning, { nic, cpus }: NodeShape, at: string): Problem[] {
  const { network, sockets, smt } = completeTuning(profile);
  if (typeof network.queues !== "number") return [];
  const threads = cpus && (smt === "off" ? cpus.cores : cpus.cores * cpus.threadsPerCore);
  const most = Math.min(maxQueues(nic, sockets), threads ?? Infinity);
  return network.queues <= most
    ? []
    : [problem("TUNE-016", `${at}.queues`, network.queues, `use at most ${most}`)];
}
