import { defineProblems, type Problem } from "../../core/problem";
import type { NodeShape } from "../node-shape";
import type { NodeTuning } from "../schema";
import { didYouMeanOr } from "../../core/suggest";
import { completeTuning } from "../presets";
import {
  isCheckedByKubelet,
  newerThan,
  refusedForm,
  removedIn,
  sysctlFacts,
  sysctlNames,
  type SysctlFacts,
} from "../sysctls";
import { isOfField } from "./owners";

const table = "src/tuning/data/sysctls.json, with the kernels read and measured";

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
    source: `measured in a new network namespace; ${table}`,
  },
  "TUNE-003": {
    kind: "impossible",
    rule: "the kernel still has the sysctl",
    source: `Linux commit 8a99b6833c88: the scheduler's knobs moved to debugfs; ${table}`,
  },
  "TUNE-004": {
    kind: "impossible",
    rule: "sysctls of the machine are in sysctls; a pod's namespaces do not have them",
    source: `measured in a new network namespace; ${table}`,
  },
  "TUNE-026": {
    kind: "impossible",
    rule: "outside a cluster a sysctl has one value, in sysctls or in podSysctls",
    source: "src/tuning/targets/vm-cloud-init.ts: both are set in the machine's only namespace",
  },
  "TUNE-027": {
    kind: "limit",
    rule: "a sysctl's value has the form and the range that the kernel takes, as the kernel writes it",
    source: `ctl_table entries of Linux 6.1 and 6.12; ${table}`,
    read: "2026-11-26",
  },
  "TUNE-028": {
    kind: "advice",
    rule: "the sysctl is one that a kernel read has",
    source: table,
  },
  "TUNE-029": {
    kind: "impossible",
    rule: "a sysctl can be written, and read back",
    source: `the mode of its file in /proc/sys; ${table}`,
  },
  "TUNE-033": {
    kind: "limit",
    rule: "the image's kernel is new enough to have the sysctl",
    source: `${table}; the kernels of EKS images: CHANGELOG.md of awslabs/amazon-eks-ami`,
    read: "2026-11-26",
  },
});
export const sysctlProblems = definitions;

/** Judges the sysctls of a node with pods, which have namespaces of their own. */
export function sysctlRules(profile: NodeTuning, { kernel }: NodeShape, at: string): Problem[] {
  return stated(profile, at).flatMap((sysctl) => {
    const { part, key, value, path } = sysctl;
    if (part === "sysctls" && isCheckedByKubelet(key)) return [problem("TUNE-001", path, value, "remove it")];
    const found = kernelRules(sysctl, kernel);
    if (found.length > 0) return found;
    const scope = sysctlFacts(key)?.scope;
    if (part === "sysctls" && scope === "pod") {
      return [problem("TUNE-002", path, value, "move it to podSysctls")];
    }
    if (part === "podSysctls" && scope === "node") {
      return [problem("TUNE-004", path, value, "move it to sysctls")];
    }
    return [];
  });
}

/** Judges the sysctls of a machine outside a cluster: it has one namespace, and no kubelet checks them. */
export function machineSysctlRules(profile: NodeTuning, { kernel }: NodeShape, at: string): Problem[] {
  const { sysctls, podSysctls } = completeTuning(profile);
  const twice = Object.entries(podSysctls).flatMap(([key, value]) => {
    const other = sysctls[key];
    if (other === undefined || other === value) return [];
    const remedy = "set it in podSysctls alone, which overrides the preset";
    return [problem("TUNE-026", `${at}.sysctls.${key}`, `${other}, and ${value} in podSysctls`, remedy)];
  });
  return [...stated(profile, at).flatMap((sysctl) => kernelRules(sysctl, kernel)), ...twice];
}

interface StatedSysctl {
  readonly part: "sysctls" | "podSysctls";
  readonly key: string;
  readonly value: string;
  readonly path: string;
}

/** The sysctls that the profile states, but for those that another field sets. */
function stated(profile: NodeTuning, at: string): readonly StatedSysctl[] {
  return (["sysctls", "podSysctls"] as const).flatMap((part) =>
    Object.entries(profile[part] ?? {})
      .filter(([key]) => !isOfField(key))
      .map(([key, value]) => ({ part, key, value, path: `${at}.${part}.${key}` })),
  );
}

/** What the kernel itself refuses, wherever the sysctl is set. */
function kernelRules({ key, value, path }: StatedSysctl, kernel: string | undefined): Problem[] {
  const version = removedIn(key);
  if (version !== undefined) {
    return [problem("TUNE-003", path, value, `remove it: Linux ${version} lacks it`)];
  }
  const first = kernel === undefined ? undefined : newerThan(kernel, key);
  if (first !== undefined) {
    const remedy = `remove it, or take an image with Linux ${first}: this one has ${kernel}`;
    return [problem("TUNE-033", path, value, remedy)];
  }
  const facts = sysctlFacts(key);
  return facts === undefined ? [unknown(key, value, path)] : formRules(facts, value, path);
}

function unknown(key: string, value: string, path: string): Problem {
  const remedy = didYouMeanOr(key, sysctlNames(), "check on a node that it exists");
  return problem("TUNE-028", path, value, remedy);
}

function formRules({ form }: SysctlFacts, value: string, path: string): Problem[] {
  if (form === undefined) return [];
  if (form.kind === "read-only") return [problem("TUNE-029", path, value, "remove it: it is read-only")];
  if (form.kind === "trigger") return [problem("TUNE-029", path, value, "remove it: it cannot be read")];
  const wanted = refusedForm(form, value);
  return wanted === undefined ? [] : [problem("TUNE-027", path, value, `use ${wanted}`)];
}
