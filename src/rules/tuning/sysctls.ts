import { defineProblems, type Problem } from "../../core/problem";
import type { NodeTuning } from "../../tuning/node-tuning";
import { isKeptByKubelet, isRemoved, sysctlScope } from "../../tuning/sysctls";

const { definitions, problem } = defineProblems({
  "TUNE-001": {
    kind: "impossible",
    rule: "a node keeps the sysctls that the kubelet checks (protectKernelDefaults)",
    source:
      "awslabs/amazon-eks-ami, nodeadm/internal/kubelet/config.go: a node that changed them never joins",
  },
  "TUNE-002": {
    kind: "impossible",
    rule: "a sysctl of a pod's own namespace is set on the pod, because no pod inherits it from its node",
    source: "measured in a fresh network namespace, Linux 6.18, 2026-11-22",
  },
  "TUNE-003": {
    kind: "impossible",
    rule: "a sysctl exists in kernels since 5.13",
    source: "Linux commit 8a99b6833c88: the scheduler's knobs moved to debugfs",
  },
  "TUNE-004": {
    kind: "impossible",
    rule: "a sysctl of the machine is set on the node, because a pod's namespace does not have it",
    source: "measured in a fresh network namespace, Linux 6.18, 2026-11-22",
  },
});
export const sysctlProblems = definitions;

export function sysctlRules({ sysctls = {}, podSysctls = {} }: NodeTuning, at: string): Problem[] {
  return [
    ...Object.entries(sysctls).flatMap(([key, value]) => onNode(key, value, `${at}.sysctls.${key}`)),
    ...Object.entries(podSysctls).flatMap(([key, value]) => onPod(key, value, `${at}.podSysctls.${key}`)),
  ];
}

function onNode(key: string, value: string, path: string): Problem[] {
  if (isKeptByKubelet(key)) return [problem("TUNE-001", path, value, "remove it")];
  if (isRemoved(key)) return [problem("TUNE-003", path, value, "remove it")];
  if (sysctlScope(key) === "pod") return [problem("TUNE-002", path, value, "move it to podSysctls")];
  return [];
}

function onPod(key: string, value: string, path: string): Problem[] {
  if (isRemoved(key)) return [problem("TUNE-003", path, value, "remove it")];
  if (sysctlScope(key) === "node") return [problem("TUNE-004", path, value, "move it to sysctls")];
  return [];
}
