import { aksTuningRules, type aksTuningProblems } from "../../../src/tuning/rules/aks";
import { gkeTuningRules, type gkeTuningProblems } from "../../../src/tuning/rules/gke";
import { shapes } from "../shapes";
import type { CasesOf } from "../../problems/case";

const at = "tuning";
const oldFamily = { ...shapes.google, machine: "c2-standard-30" };

export const managedTuningCases: CasesOf<keyof typeof gkeTuningProblems | keyof typeof aksTuningProblems> = {
  "TUNE-021": [
    {
      mistake: "a backlog below what GKE takes",
      problems: gkeTuningRules(
        { preset: "balanced", sysctls: { "net.core.somaxconn": "64" } },
        shapes.google,
        at,
      ),
      at: "tuning.sysctls.net.core.somaxconn",
      value: "64",
      remedy: "128",
    },
  ],
  "TUNE-022": [
    {
      mistake: "gigabyte pages on an older family",
      problems: gkeTuningRules({ preset: "balanced", hugePages: [{ size: "1Gi", count: 4 }] }, oldFamily, at),
      at: "tuning.hugePages",
      value: "c2-standard-30",
      remedy: "c3",
    },
  ],
  "TUNE-023": [
    {
      mistake: "nearly all memory as huge pages",
      problems: gkeTuningRules(
        { preset: "balanced", hugePages: [{ size: "2Mi", count: 40_000 }] },
        shapes.google,
        at,
      ),
      at: "tuning.hugePages",
      value: "80000 MiB",
      remedy: "at most 72089 MiB",
    },
  ],
  "TUNE-024": [
    {
      mistake: "the swappiness of a tuning guide, which the provider drops",
      problems: aksTuningRules({ preset: "balanced", sysctls: { "vm.swappiness": "0" } }, at),
      at: "tuning.sysctls.vm.swappiness",
      value: "silently drops",
      remedy: "1",
    },
  ],
  "TUNE-025": [
    {
      mistake: "the guide's backlog, a quarter of what AKS has by itself",
      problems: aksTuningRules({ preset: "balanced", sysctls: { "net.core.somaxconn": "4096" } }, at),
      at: "tuning.sysctls.net.core.somaxconn",
      value: "the default is 16384",
      remedy: "remove it",
    },
  ],
};
