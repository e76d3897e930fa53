import { defineProblems, type Problem } from "../../core/problem";
import type { NodeTuning } from "../schema";
import { completeTuning } from "../presets";
import { aksRefusal, isOnAksList } from "../targets/aks-sysctl-config";
import { aksSysctls, type AksOs } from "../targets/aks-sysctls";

const provider = "hashicorp/terraform-provider-azurerm v4.55.0, kubernetes_nodepool.go, read 2026-11-22";

const { definitions, problem } = defineProblems({
  "TUNE-024": {
    kind: "limit",
    rule: "a sysctl that AKS sets is in AKS's range (azurerm drops vm.swappiness = 0)",
    source: `${provider}; src/tuning/targets/aks-sysctls.ts`,
    read: "2026-11-22",
  },
  "TUNE-025": {
    kind: "advice",
    rule: "a sysctl is not below AKS's default",
    source: "MicrosoftDocs/azure-aks-docs, custom-node-configuration of 2026-06-10, by operating system",
  },
});
export const aksTuningProblems = definitions;

/**
 * Judges a profile by what AKS refuses, drops or sets higher by default, in addition to `tuningRules`.
 *
 * @param os of the nodes: their defaults differ
 */
export function aksTuningRules(profile: NodeTuning, at: string, os: AksOs = "ubuntu-24.04"): Problem[] {
  return Object.entries(completeTuning(profile).sysctls).flatMap(([key, value]) => {
    if (!isOnAksList(key)) return [];
    const path = `${at}.sysctls.${key}`;
    const refusal = aksRefusal(key, value);
    if (refusal === undefined) return lowered(key, value, os, path);
    const remedy = key === "vm.swappiness" && value === "0" ? "use 1" : "use a value in the range";
    return [
      problem("TUNE-024", path, refusal, `${remedy}, or accept this: the DaemonSet then sets the value`),
    ];
  });
}

function lowered(key: string, value: string, os: AksOs, path: string): Problem[] {
  const listed = aksSysctls[key];
  const usual = listed?.defaults?.[os];
  if (listed === undefined || usual === undefined || Number(value) >= usual) return [];
  const remedy =
    listed.to < usual ? `remove it: AKS takes ${listed.to} at most` : `remove it, or use ${usual} or more`;
  return [problem("TUNE-025", path, `${value}; the default is ${usual}`, remedy)];
}
