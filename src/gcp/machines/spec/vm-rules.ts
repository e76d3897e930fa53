import { defineProblems, type Problem } from "../../../core/problem";
import { didYouMean } from "../../../core/suggest";
import { isProductionRole, type RegionRole } from "../../../environment/region";
import { gcpMachineType, gcpMachineTypes, maintenanceOf, typesOfFamily } from "../../catalog/machine-types";
import { familyOf, machineFamily } from "../../catalog/machine-families";
import type { Vm } from "./vm-entries";

const { definitions, problem } = defineProblems({
  "GCP-VM-001": {
    kind: "advice",
    rule: "the catalogue knows the machine type",
    source: "src/gcp/catalog/data/machine-types.json",
  },
  "GCP-VM-002": {
    kind: "limit",
    rule: "Tier_1 networking is used on sizes that have it",
    source:
      "Compute Engine documentation, Configure per VM Tier_1 networking performance; src/gcp/catalog/data/machine-types.json",
    read: "2026-04-10",
  },
  "GCP-VM-003": {
    kind: "limit",
    rule: "local SSDs are in a number that the machine type takes",
    source: "Compute Engine documentation, disks/local-ssd; src/gcp/catalog/data/machine-types.json",
    read: "2026-04-10",
  },
  "GCP-VM-004": {
    kind: "limit",
    rule: "all-core turbo is used on series that have it",
    source: "Compute Engine documentation, cpu-platforms; src/gcp/catalog/data/machine-families.json",
    read: "2026-04-10",
  },
  "GCP-VM-005": {
    kind: "limit",
    rule: "a minimal CPU platform is stated of series that run on several, and is one of theirs",
    source: "Compute Engine documentation, cpu-platforms; src/gcp/catalog/data/machine-families.json",
    read: "2026-04-10",
  },
  "GCP-VM-006": {
    kind: "impossible",
    rule: "a machine shows at most the cores that it has, and shows less only where there is a hypervisor",
    source: "Compute Engine API reference, instances: advancedMachineFeatures.visibleCoreCount",
  },
  "GCP-VM-007": {
    kind: "limit",
    rule: "a machine that Google cannot migrate is terminated for the maintenance of its host",
    source:
      "Compute Engine documentation, general-purpose-machines, compute-optimized-machines; src/gcp/catalog/data/machine-families.json",
    read: "2026-04-10",
  },
  "GCP-VM-008": {
    kind: "advice",
    rule: "a trading machine in production is not migrated while it runs",
    source: "Compute Engine documentation, Live migration: the machine slows down, then pauses",
  },
  "GCP-VM-009": {
    kind: "advice",
    rule: "a trading machine in production has cores of its own",
    source:
      "Compute Engine documentation, general-purpose-machines: shared-core machines run on a part of a core",
  },
});

export const vmProblems = definitions;

/** Judges the machines of a generation by themselves; `at` is the path of the generation. */
export function vmFaults(vm: Vm, at: string): Problem[] {
  return [
    ...unlisted(vm, at),
    ...tierFaults(vm, at),
    ...localSsdFaults(vm, at),
    ...turboFaults(vm, at),
    ...platformFaults(vm, at),
    ...coreFaults(vm, at),
    ...migrationFaults(vm, at),
  ];
}

/** Judges how steady the machines of a production region are; `at` is the path of the generation. */
export function steadinessFaults(
  { machine, onHostMaintenance }: Vm,
  role: RegionRole,
  at: string,
): Problem[] {
  if (!isProductionRole(role)) return [];
  const found: Problem[] = [];
  if (gcpMachineType(machine)?.sharedCore === true) {
    found.push(problem("GCP-VM-009", `${at}.machine`, machine, "choose a size with cores of its own"));
  }
  if (onHostMaintenance === "migrate") {
    const remedy =
      'use "terminate" with another machine to take over, or accept it and state what you measured';
    found.push(problem("GCP-VM-008", `${at}.onHostMaintenance`, onHostMaintenance, remedy));
  }
  return found;
}

function unlisted({ machine }: Vm, at: string): Problem[] {
  if (gcpMachineType(machine) !== undefined) return [];
  const ofFamily = typesOfFamily(familyOf(machine));
  const remedy = didYouMean(machine, ofFamily.length > 0 ? ofFamily : gcpMachineTypes());
  return [problem("GCP-VM-001", `${at}.machine`, machine, remedy)];
}

function tierFaults({ machine, bandwidth }: Vm, at: string): Problem[] {
  const facts = gcpMachineType(machine);
  if (bandwidth !== "tier-1" || facts === undefined || facts.tier1Gbps !== undefined) return [];
  const sizes = typesOfFamily(facts.family.family).filter(
    (type) => gcpMachineType(type)?.tier1Gbps !== undefined,
  );
  const remedy =
    sizes[0] === undefined ? 'use "default"' : `use "default", or a larger size, from ${sizes[0]} on`;
  return [problem("GCP-VM-002", `${at}.bandwidth`, `tier-1 on ${machine}`, remedy)];
}

function localSsdFaults({ machine, localSsds }: Vm, at: string): Problem[] {
  const takes = gcpMachineType(machine)?.localSsd;
  if (localSsds === undefined || takes === undefined) return [];
  const fault = (remedy: string) => [
    problem("GCP-VM-003", `${at}.localSsds`, `${localSsds} on ${machine}`, remedy),
  ];
  if (takes.kind === "none") return fault("leave it out, or use a size that takes local SSDs (-lssd)");
  if (takes.kind === "fixed") {
    return takes.count === localSsds ? [] : fault(`leave it out: the type brings ${takes.count} along`);
  }
  return takes.counts.includes(localSsds) ? [] : fault(`use one of ${takes.counts.join(", ")}`);
}

function turboFaults({ machine, turbo }: Vm, at: string): Problem[] {
  const family = machineFamily(familyOf(machine));
  if (turbo === "default" || family === undefined) return [];
  if (family.turboModes?.includes("ALL_CORE_MAX") === true) return [];
  const value = `${turbo} on ${machine}`;
  return [problem("GCP-VM-004", `${at}.turbo`, value, 'use "default", or a machine of c4')];
}

function platformFaults({ machine, minCpuPlatform }: Vm, at: string): Problem[] {
  const family = machineFamily(familyOf(machine));
  if (minCpuPlatform === undefined || family === undefined) return [];
  const { minCpuPlatforms = [] } = family;
  if (minCpuPlatforms.includes(minCpuPlatform)) return [];
  const remedy =
    minCpuPlatforms.length === 0
      ? `leave it out: ${family.family} runs on ${family.platforms.join(", ")}`
      : didYouMean(minCpuPlatform, minCpuPlatforms);
  return [problem("GCP-VM-005", `${at}.minCpuPlatform`, minCpuPlatform, remedy)];
}

function coreFaults({ machine, visibleCores }: Vm, at: string): Problem[] {
  const facts = gcpMachineType(machine);
  if (visibleCores === undefined || facts === undefined) return [];
  const value = `${visibleCores} on ${machine}`;
  if (facts.bareMetal) {
    return [problem("GCP-VM-006", `${at}.visibleCores`, value, "leave it out: metal shows all its cores")];
  }
  return visibleCores <= facts.cores
    ? []
    : [problem("GCP-VM-006", `${at}.visibleCores`, value, `show at most ${facts.cores}`)];
}

function migrationFaults({ machine, onHostMaintenance }: Vm, at: string): Problem[] {
  const facts = gcpMachineType(machine);
  if (onHostMaintenance !== "migrate" || facts === undefined) return [];
  if (maintenanceOf(facts)?.behaviour !== "terminate") return [];
  return [problem("GCP-VM-007", `${at}.onHostMaintenance`, `migrate of ${machine}`, 'use "terminate"')];
}
