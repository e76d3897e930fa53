import { defineProblems, type Problem } from "../../core/problem";
import type { NodeShape } from "../node-shape";
import type { NodeTuning } from "../schema";
import { completeTuning, type CompleteTuning } from "../presets";

const nodeResources = "Kubernetes documentation, Node Resource Managers";

const { definitions, problem } = defineProblems({
  "TUNE-005": {
    kind: "impossible",
    rule: "housekeeping and network cores leave at least one core to isolate",
    source: "the catalogue of the cloud's machine types: src/<cloud>/catalog",
  },
  "TUNE-006": {
    kind: "impossible",
    rule: "isolation and tickless need reserved cores",
    source: "Linux kernel parameters, isolcpus and nohz_full: both take a list of cpus",
  },
  "TUNE-008": {
    kind: "limit",
    rule: "kernel.timer_migration stays 1 with tickless cores, so that timers can leave them",
    source: "openshift/cluster-node-tuning-operator: kernel.timer_migration=1 with nohz_full",
    read: "2026-11-22",
  },
  "TUNE-009": {
    kind: "impossible",
    rule: "a static CPU manager needs reserved cores",
    source: `${nodeResources}: the kubelet exits without a cpu reservation`,
  },
  "TUNE-010": {
    kind: "impossible",
    rule: "a pod's cpus are a multiple of the threads per core",
    source: `${nodeResources}: full-pcpus-only rejects the pod with SMTAlignmentError`,
  },
  "TUNE-011": {
    kind: "impossible",
    rule: "a pod's cpus fit on the isolated cores of its node",
    source: `${nodeResources}: reserved cpus are never given to a pod`,
  },
  "TUNE-031": {
    kind: "limit",
    rule: 'a pod under the topology "single-numa-node" fits on one NUMA node, its memory too where memory is pinned',
    source: `${nodeResources}: the pod fails with TopologyAffinityError; src/aws/catalog/data/numa.json`,
    read: "2026-11-26",
  },
});
export const coreProblems = definitions;

export function coreRules(profile: NodeTuning, shape: NodeShape, at: string): Problem[] {
  const { cpus } = shape;
  const tuning = completeTuning(profile);
  return [
    ...(tuning.cores === "shared" ? sharedCores(tuning, at) : []),
    ...ticklessTimers(tuning, at),
    ...(cpus === undefined ? [] : coresOfShape(profile, tuning, cpus, at)),
    ...podOnOneNode(profile, tuning, shape, at),
  ];
}

function sharedCores({ isolation, tickless, kubelet }: CompleteTuning, at: string): Problem[] {
  const found: Problem[] = [];
  const remedy = "set cores: { housekeeping, network }";
  if (isolation.kind !== "none") found.push(problem("TUNE-006", `${at}.isolation`, isolation.kind, remedy));
  if (tickless.kind === "on") found.push(problem("TUNE-006", `${at}.tickless`, tickless.kind, remedy));
  if (kubelet.cpuManager === "static") {
    found.push(problem("TUNE-009", `${at}.kubelet.cpuManager`, "static with shared cores", remedy));
  }
  return found;
}

function ticklessTimers({ tickless, sysctls }: CompleteTuning, at: string): Problem[] {
  const key = "kernel.timer_migration";
  if (tickless.kind === "off" || sysctls[key] !== "0") return [];
  return [problem("TUNE-008", `${at}.sysctls.${key}`, "0", "remove it: the kernel's default is 1")];
}

function coresOfShape(
  { pod }: NodeTuning,
  { cores, smt, kubelet }: CompleteTuning,
  { cores: physical, threadsPerCore }: NonNullable<NodeShape["cpus"]>,
  at: string,
): Problem[] {
  const found: Problem[] = [];
  const threads = smt === "off" ? 1 : threadsPerCore;
  const reserved = cores === "shared" ? 0 : cores.housekeeping + cores.network;
  if (cores !== "shared" && reserved >= physical) {
    const value = `${cores.housekeeping} + ${cores.network} of ${physical} cores`;
    found.push(problem("TUNE-005", `${at}.cores`, value, `reserve at most ${physical - 1} together`));
  }
  if (pod === undefined || kubelet.cpuManager !== "static") return found;
  const path = `${at}.pod.cpus`;
  if (pod.cpus % threads !== 0) {
    found.push(problem("TUNE-010", path, pod.cpus, `request a multiple of ${threads}, or set smt: "off"`));
  }
  const left = Math.max(0, (physical - reserved) * threads);
  if (pod.cpus > left) found.push(problem("TUNE-011", path, pod.cpus, `request at most ${left}`));
  return found;
}

/** A pod of one NUMA node. How many of the reserved cores are on which node is only known on the machine. */
function podOnOneNode(
  { pod }: NodeTuning,
  { smt, kubelet }: CompleteTuning,
  { cpus, memoryMiB, machine }: NodeShape,
  at: string,
): Problem[] {
  const nodes = cpus?.numaNodes;
  if (pod === undefined || cpus === undefined || nodes === undefined || nodes === 1) return [];
  if (kubelet.topology !== "single-numa-node" || kubelet.cpuManager !== "static") return [];
  const found: Problem[] = [];
  const fit = (field: "cpus" | "memoryMiB", most: number): void => {
    if (pod[field] <= most) return;
    const value = `${pod[field]} on ${machine} with ${nodes} NUMA nodes`;
    const remedy = `request at most ${most}, or set kubelet: { topology: "restricted" }`;
    found.push(problem("TUNE-031", `${at}.pod.${field}`, value, remedy));
  };
  fit("cpus", (cpus.cores / nodes) * (smt === "off" ? 1 : cpus.threadsPerCore));
  if (kubelet.memoryManager === "static" && memoryMiB !== undefined)
    fit("memoryMiB", Math.floor(memoryMiB / nodes));
  return found;
}
