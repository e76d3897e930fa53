import { defineProblems, type Problem } from "../core/problem";
import type { NodeTuning } from "../tuning/node-tuning";

const { definitions, problem } = defineProblems({
  "TUNE-001": {
    kind: "impossible",
    rule: "a node keeps the sysctls that the kubelet checks (protectKernelDefaults)",
    source:
      "awslabs/amazon-eks-ami, nodeadm/internal/kubelet/config.go: a node that changed them never joins",
  },
  "TUNE-002": {
    kind: "impossible",
    rule: "a sysctl of the network namespace is set on the pod, because no pod inherits it from its node",
    source: "measured in a fresh network namespace, Linux 6.18, 2026-11-22",
  },
  "TUNE-003": {
    kind: "impossible",
    rule: "a sysctl exists in kernels since 5.13",
    source: "Linux commit 8a99b6833c88: the scheduler's knobs moved to debugfs",
  },
});
export const tuningProblems = definitions;

const keptByKubelet = [
  "vm.overcommit_memory",
  "vm.panic_on_oom",
  "kernel.panic",
  "kernel.panic_on_oops",
  "kernel.keys.root_maxkeys",
  "kernel.keys.root_maxbytes",
];

/** Measured as not inherited by a fresh network namespace. */
const perNamespace = [
  "net.core.somaxconn",
  "net.ipv4.tcp_autocorking",
  "net.ipv4.tcp_fastopen",
  "net.ipv4.tcp_max_syn_backlog",
  "net.ipv4.tcp_notsent_lowat",
  "net.ipv4.tcp_slow_start_after_idle",
];

const removed = [
  "kernel.sched_latency_ns",
  "kernel.sched_migration_cost_ns",
  "kernel.sched_min_granularity_ns",
  "kernel.sched_wakeup_granularity_ns",
];

export function tuningRules(tuning: NodeTuning, at: string): Problem[] {
  return Object.entries(tuning.sysctls ?? {}).flatMap(([key, value]) => {
    const path = `${at}.sysctls.${key}`;
    if (keptByKubelet.includes(key)) return [problem("TUNE-001", path, value, "remove it")];
    if (perNamespace.includes(key)) {
      return [problem("TUNE-002", path, value, "set it in the pod's securityContext.sysctls")];
    }
    if (removed.includes(key)) return [problem("TUNE-003", path, value, "remove it")];
    return [];
  });
}
