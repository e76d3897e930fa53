import { defineProblems, type Problem } from "../../core/problem";
import type { NodeTuning } from "../schema";
import { completeTuning } from "../presets";
import { isKeptByKubelet, isRemoved, sysctlScope } from "../sysctls";

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
  "TUNE-026": {
    kind: "impossible",
    rule: "a machine without pods has one value of a sysctl, in sysctls or in podSysctls",
    source: "src/tuning/targets/vm-cloud-init.ts: both are written to the machine's one namespace",
  },
});
export const sysctlProblems = definitions;

/** Where pods have namespaces of their own, and a kubelet watches over the node's. */
export function sysctlRules({ sysctls = {}, podSysctls = {} }: NodeTuning, at: string): Problem[] {
  return [
    ...Object.entries(sysctls).flatMap(([key, value]) => onNode(key, value, `${at}.sysctls.${key}`)),
    ...Object.entries(podSysctls).flatMap(([key, value]) => onPod(key, value, `${at}.podSysctls.${key}`)),
  ];
}

/** Where no pod runs, every key is the machine's own, and no kubelet minds. */
export function machineSysctlRules(profile: NodeTuning, at: string): Problem[] {
  const { sysctls, podSysctls } = completeTuning(profile);
  const removed = (["sysctls", "podSysctls"] as const).flatMap((part) =>
    Object.entries(profile[part] ?? {}).flatMap(([key, value]) =>
      noLongerThere(key, value, `${at}.${part}.${key}`),
    ),
  );
  const twice = Object.entries(podSysctls).flatMap(([key, value]) => {
    const other = sysctls[key];
    if (other === undefined || other === value) return [];
    const remedy = "state it in podSysctls alone, which takes the place of the preset's";
    return [problem("TUNE-026", `${at}.sysctls.${key}`, `${other}, and ${value} in podSysctls`, remedy)];
  });
  return [...removed, ...twice];
}

function onNode(key: string, value: string, path: string): Problem[] {
  if (isKeptByKubelet(key)) return [problem("TUNE-001", path, value, "remove it")];
  if (isRemoved(key)) return noLongerThere(key, value, path);
  if (sysctlScope(key) === "pod") return [problem("TUNE-002", path, value, "move it to podSysctls")];
  return [];
}

function onPod(key: string, value: string, path: string): Problem[] {
  if (isRemoved(key)) return noLongerThere(key, value, path);
  if (sysctlScope(key) === "node") return [problem("TUNE-004", path, value, "move it to sysctls")];
  return [];
}

function noLongerThere(key: string, value: string, path: string): Problem[] {
  return isRemoved(key) ? [problem("TUNE-003", path, value, "remove it")] : [];
}
