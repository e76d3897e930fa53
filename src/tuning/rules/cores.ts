import { entryOf } from "../../core/catalogue-file";
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
  "TUNE-007": {
    kind: "impossible",
    rule: "a kernel argument that belongs to a field of the profile is set by that field",
    source: "design: the rules would see only one of two values",
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
});
export const coreProblems = definitions;

/** Kernel arguments that fields of the profile set, and the field. */
const fieldOfArgument: Readonly<Record<string, string>> = {
  hugepages: "hugePages",
  hugepagesz: "hugePages",
  idle: "idle",
  "intel_idle.max_cstate": "idle",
  "processor.max_cstate": "idle",
  irqaffinity: "cores",
  isolcpus: "isolation",
  nohz_full: "tickless",
  nosmt: "smt",
  rcu_nocbs: "cores",
  transparent_hugepage: "transparentHugePages",
};

export function coreRules(profile: NodeTuning, { cpus, clockParameter }: NodeShape, at: string): Problem[] {
  const tuning = completeTuning(profile);
  return [
    ...argumentsOfFields(profile, clockParameter, at),
    ...(tuning.cores === "shared" ? sharedCores(tuning, at) : []),
    ...ticklessTimers(tuning, at),
    ...(cpus === undefined ? [] : coresOfShape(profile, tuning, cpus, at)),
  ];
}

function argumentsOfFields(
  { kernelArguments = {} }: NodeTuning,
  clockParameter: string | undefined,
  at: string,
): Problem[] {
  return Object.entries(kernelArguments).flatMap(([name, value]) => {
    const field = name === clockParameter ? "clock" : entryOf(fieldOfArgument, name);
    if (field === undefined) return [];
    return [problem("TUNE-007", `${at}.kernelArguments.${name}`, value, `remove it and set \`${field}\``)];
  });
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
