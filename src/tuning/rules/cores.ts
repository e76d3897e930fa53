import { defineProblems, type Problem } from "../../core/problem";
import type { NodeShape } from "../node-shape";
import type { NodeTuning } from "../schema";
import { completeTuning, type CompleteTuning } from "../presets";

const nodeResources = "Kubernetes documentation, Node Resource Managers";

const { definitions, problem } = defineProblems({
  "TUNE-005": {
    kind: "impossible",
    rule: "housekeeping and network leave a core to isolate",
    source: "EC2 DescribeInstanceTypes, VCpuInfo.DefaultCores; src/aws/catalog/data/instances.json",
  },
  "TUNE-006": {
    kind: "impossible",
    rule: "isolation and a tickless kernel apply to cores that are set apart",
    source: "Linux kernel parameters, isolcpus and nohz_full: both take a list of cpus",
  },
  "TUNE-007": {
    kind: "impossible",
    rule: "a kernel argument that a field of the profile makes is stated by that field",
    source: "design: two values of one argument, and the rules would see one",
  },
  "TUNE-008": {
    kind: "limit",
    rule: "timers may leave a tickless core",
    source: "openshift/cluster-node-tuning-operator: kernel.timer_migration=1 with nohz_full",
  },
  "TUNE-009": {
    kind: "impossible",
    rule: "a static cpu manager has cores that it may not give away",
    source: `${nodeResources}: the kubelet exits without a cpu reservation`,
  },
  "TUNE-010": {
    kind: "impossible",
    rule: "a pod asks for whole cores: a multiple of the threads per core",
    source: `${nodeResources}: full-pcpus-only rejects the pod with SMTAlignmentError`,
  },
  "TUNE-011": {
    kind: "impossible",
    rule: "a pod fits on the isolated cores of its node",
    source: `${nodeResources}: reserved cpus are never given to a pod`,
  },
});
export const coreProblems = definitions;

/** Kernel arguments that the profile's own fields make, and the field. */
const owned: Readonly<Record<string, string>> = {
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
    ...ownedArguments(profile, clockParameter, at),
    ...(tuning.cores === "shared" ? sharedCores(tuning, at) : []),
    ...ticklessTimers(tuning, at),
    ...(cpus === undefined ? [] : coresOfShape(profile, tuning, cpus, at)),
  ];
}

function ownedArguments(
  { kernelArguments = {} }: NodeTuning,
  clockParameter: string | undefined,
  at: string,
): Problem[] {
  return Object.entries(kernelArguments).flatMap(([name, value]) => {
    const field = name === clockParameter ? "clock" : owned[name];
    if (field === undefined) return [];
    return [problem("TUNE-007", `${at}.kernelArguments.${name}`, value, `remove it and state \`${field}\``)];
  });
}

function sharedCores({ isolation, tickless, kubelet }: CompleteTuning, at: string): Problem[] {
  const found: Problem[] = [];
  const remedy = "state cores: { housekeeping, network }";
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
  return [problem("TUNE-008", `${at}.sysctls.${key}`, "0", "leave it at the kernel's 1")];
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
    found.push(problem("TUNE-005", `${at}.cores`, value, `at most ${physical - 1} together`));
  }
  if (pod === undefined || kubelet.cpuManager !== "static") return found;
  const path = `${at}.pod.cpus`;
  if (pod.cpus % threads !== 0) {
    found.push(problem("TUNE-010", path, pod.cpus, `a multiple of ${threads}, or smt: "off"`));
  }
  const left = Math.max(0, (physical - reserved) * threads);
  if (pod.cpus > left) found.push(problem("TUNE-011", path, pod.cpus, `at most ${left}`));
  return found;
}
