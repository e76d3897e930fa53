import { defineProblems, type Problem } from "../../core/problem";
import type { NodeTuning } from "../schema";
import { completeTuning } from "../presets";
import { isCheckedByKubelet, isRemoved, sysctlScope } from "../sysctls";

const { definitions, problem } = defineProblems({
  "TUNE-001": {
    kind: "impossible",
    rule: "sysctls that the kubelet checks are not changed (protectKernelDefaults)",
    source:
      "awslabs/amazon-eks-ami, nodeadm/internal/kubelet/config.go: a node that changed them never joins",
  },
  "TUNE-002": {
    kind: "impossible",
    rule: "sysctls of a pod's own namespaces are in podSysctls; pods do not inherit them from their node",
    source: "measured in a fresh network namespace, Linux 6.18, 2026-11-22",
  },
  "TUNE-003": {
    kind: "impossible",
    rule: "the sysctl exists in Linux 5.13 and later",
    source: "Linux commit 8a99b6833c88: the scheduler's knobs moved to debugfs",
  },
  "TUNE-004": {
    kind: "impossible",
    rule: "sysctls of the machine are in sysctls; a pod's namespaces do not have them",
    source: "measured in a fresh network namespace, Linux 6.18, 2026-11-22",
  },
  "TUNE-026": {
    kind: "impossible",
    rule: "outside a cluster a sysctl has one value, in sysctls or in podSysctls",
    source: "src/tuning/targets/vm-cloud-init.ts: both are set in the machine's only namespace",
  },
});
export const sysctlProblems = definitions;

/** Judges the sysctls of a node with pods, which have namespaces of their own. */
export function sysctlRules({ sysctls = {}, podSysctls = {} }: NodeTuning, at: string): Problem[] {
  return [
    ...Object.entries(sysctls).flatMap(([key, value]) => onNode(key, value, `${at}.sysctls.${key}`)),
    ...Object.entries(podSysctls).flatMap(([key, value]) => onPod(key, value, `${at}.podSysctls.${key}`)),
  ];
}

/** Judges the sysctls of a machine outside a cluster: it has one namespace, and no kubelet checks them. */
export function machineSysctlRules(profile: NodeTuning, at: string): Problem[] {
  const { sysctls, podSysctls } = completeTuning(profile);
  const gone = (["sysctls", "podSysctls"] as const).flatMap((part) =>
    Object.entries(profile[part] ?? {}).flatMap(([key, value]) =>
      removedSysctl(key, value, `${at}.${part}.${key}`),
    ),
  );
  const twice = Object.entries(podSysctls).flatMap(([key, value]) => {
    const other = sysctls[key];
    if (other === undefined || other === value) return [];
    const remedy = "set it in podSysctls alone, which overrides the preset";
    return [problem("TUNE-026", `${at}.sysctls.${key}`, `${other}, and ${value} in podSysctls`, remedy)];
  });
  return [...gone, ...twice];
}

function onNode(key: string, value: string, path: string): Problem[] {
  if (isCheckedByKubelet(key)) return [problem("TUNE-001", path, value, "remove it")];
  if (isRemoved(key)) return removedSysctl(key, value, path);
  if (sysctlScope(key) === "pod") return [problem("TUNE-002", path, value, "move it to podSysctls")];
  return [];
}

function onPod(key: string, value: string, path: string): Problem[] {
  if (isRemoved(key)) return removedSysctl(key, value, path);
  if (sysctlScope(key) === "node") return [problem("TUNE-004", path, value, "move it to sysctls")];
  return [];
}

function removedSysctl(key: string, value: string, path: string): Problem[] {
  return isRemoved(key) ? [problem("TUNE-003", path, value, "remove it")] : [];
}
