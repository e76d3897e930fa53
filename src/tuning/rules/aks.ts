import { defineProblems, type Problem } from "../../core/problem";
import type { NodeTuning } from "../schema";
import { completeTuning } from "../presets";
import { aksRefusal, isOnAksList } from "../targets/aks-sysctl-config";
import { aksSysctls } from "../targets/aks-sysctls";

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
    source: "MicrosoftDocs/azure-aks-docs, custom-node-configuration, Ubuntu 24.04, 2026-08-21",
  },
});
export const aksTuningProblems = definitions;

/** Judges a profile by what AKS refuses, drops or sets higher by default, in addition to `tuningRules`. */
export function aksTuningRules(profile: NodeTuning, at: string): Problem[] {
  return Object.entries(completeTuning(profile).sysctls).flatMap(([key, value]) => {
    if (!isOnAksList(key)) return [];
    const path = `${at}.sysctls.${key}`;
    const refusal = aksRefusal(key, value);
    if (refusal === undefined) return lowered(key, value, path);
    const remedy = key === "vm.swappiness" && value === "0" ? "use 1" : "use a value in the range";
    return [
      problem("TUNE-024", path, refusal, `${remedy}, or accept this: the DaemonSet then sets the value`),
    ];
  });
}

function lowered(key: string, value: string, path: string): Problem[] {
  const listed = aksSysctls[key];
  if (listed?.aksDefault === undefined || Number(value) >= listed.aksDefault) return [];
  const remedy =
    listed.to < listed.aksDefault
      ? `remove it: AKS takes ${listed.to} at most`
      : `remove it, or use ${listed.aksDefault} or more`;
  return [problem("TUNE-025", path, `${value}; the default is ${listed.aksDefault}`, remedy)];
}
