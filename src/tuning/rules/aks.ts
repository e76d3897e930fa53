import { defineProblems, type Problem } from "../../core/problem";
import type { NodeTuning } from "../schema";
import { completeTuning } from "../presets";
import { aksRefusal, isOnAksList } from "../targets/aks-sysctl-config";
import { aksSysctls } from "../targets/aks-sysctls";

const provider = "hashicorp/terraform-provider-azurerm v4.55.0, kubernetes_nodepool.go, read 2026-11-22";

const { definitions, problem } = defineProblems({
  "TUNE-024": {
    kind: "limit",
    rule: "a sysctl that AKS sets itself has a value of its range, and vm.swappiness is not 0, which is dropped",
    source: `${provider}; src/tuning/targets/aks-sysctls.ts`,
  },
  "TUNE-025": {
    kind: "advice",
    rule: "a sysctl is not lower than what AKS sets by itself",
    source: "MicrosoftDocs/azure-aks-docs, custom-node-configuration, Ubuntu 24.04, 2026-08-21",
  },
});
export const aksTuningProblems = definitions;

/** What AKS would refuse, drop or make worse of a profile, besides what holds everywhere. */
export function aksTuningRules(profile: NodeTuning, at: string): Problem[] {
  return Object.entries(completeTuning(profile).sysctls).flatMap(([key, value]) => {
    if (!isOnAksList(key)) return [];
    const path = `${at}.sysctls.${key}`;
    const refusal = aksRefusal(key, value);
    if (refusal === undefined) return lowered(key, value, path);
    const remedy = key === "vm.swappiness" && value === "0" ? "1" : "a value of the range";
    return [
      problem("TUNE-024", path, refusal, `${remedy}; the DaemonSet sets another value once the node is up`),
    ];
  });
}

function lowered(key: string, value: string, path: string): Problem[] {
  const listed = aksSysctls[key];
  if (listed?.room === undefined || Number(value) >= listed.room) return [];
  const remedy =
    listed.to < listed.room
      ? `leave it out: AKS takes ${listed.to} at most`
      : `leave it out, or take ${listed.room} or more`;
  return [problem("TUNE-025", path, `${value}, instead of ${listed.room}`, remedy)];
}
