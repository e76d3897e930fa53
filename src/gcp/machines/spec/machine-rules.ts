import { gcpMachineType, isBareMetal, typesOfFamily } from "../../catalog/machine-types";
import { familyOf, machineFamilies, machineFamily } from "../../catalog/machine-families";
import { diskType } from "../../catalog/disks";
import { defineProblems, type Problem } from "../../../core/problem";
import { didYouMean, nearest } from "../../../core/suggest";
import type { NodeDisk } from "./pool-schema";

const { definitions, problem } = defineProblems({
  "GCP-POOL-006": {
    kind: "limit",
    rule: "the series has the machine type: the catalogue lists all sizes of its series, but for custom ones",
    source: "src/gcp/catalog/data/machine-types.json",
    read: "2026-11-27",
  },
  "GCP-POOL-007": {
    kind: "advice",
    rule: "the catalogue lists the series of the machine",
    source: "src/gcp/catalog/data/machine-families.json",
  },
  "GCP-POOL-008": {
    kind: "limit",
    rule: "no node of GKE is bare metal",
    source:
      "Compute Engine documentation, general-purpose-machines: C3 metal is not supported by GKE; of other series no source says that it is",
    read: "2026-11-27",
  },
  "GCP-POOL-009": {
    kind: "limit",
    rule: "the machine takes the disk type, and starts from it",
    source: "src/gcp/catalog/data/machine-families.json; src/gcp/catalog/data/disks.json",
    read: "2026-11-27",
  },
  "GCP-POOL-010": {
    kind: "limit",
    rule: "a boot disk has a size that its type has",
    source: "src/gcp/catalog/data/disks.json; google 6.50.0, disk_size_gb: at least 10",
    read: "2026-11-27",
  },
  "GCP-POOL-011": {
    kind: "limit",
    rule: "IOPS and throughput are provisioned for hyperdisk-balanced only, from what comes with it to the most of one disk",
    source: "google 6.50.0, boot_disk; src/gcp/catalog/data/disks.json",
    read: "2026-11-27",
  },
});
export const machineProblems = definitions;

/** Judges a machine type as that of a node. */
export function machineFaults(machine: string, at: string): Problem[] {
  if (isBareMetal(machine)) return [problem("GCP-POOL-008", at, machine, "use the largest virtual size")];
  if (gcpMachineType(machine) !== undefined) return [];
  const family = familyOf(machine);
  const facts = machineFamily(family);
  if (facts === undefined) {
    const near = nearest(family, machineFamilies());
    const remedy = near === undefined ? "check that GKE takes it" : `did you mean the series "${near}"?`;
    return [problem("GCP-POOL-007", at, machine, remedy)];
  }
  if (!facts.verified || machine.startsWith(`${family}-custom-`)) return [];
  return [problem("GCP-POOL-006", at, machine, didYouMean(machine, typesOfFamily(family)))];
}

/** Judges the boot disk of a node. */
export function diskFaults(disk: NodeDisk, machine: string, at: string): Problem[] {
  const { type, sizeGiB } = disk;
  const taken = gcpMachineType(machine)?.disks ?? machineFamily(familyOf(machine))?.disks ?? [];
  const bootable = taken.filter((name) => diskType(name)?.boot === true);
  if (taken.length > 0 && !bootable.includes(type)) {
    return [problem("GCP-POOL-009", `${at}.type`, `${type} on ${machine}`, `use ${bootable.join(" or ")}`)];
  }
  const facts = diskType(type);
  if (facts === undefined) return [];
  const least = Math.max(10, facts.minSizeGiB);
  const size =
    sizeGiB >= least && sizeGiB <= facts.maxSizeGiB
      ? []
      : [problem("GCP-POOL-010", `${at}.sizeGiB`, sizeGiB, `use ${least} to ${facts.maxSizeGiB}`)];
  return [...size, ...speedFaults(disk, at)];
}

function speedFaults(disk: NodeDisk, at: string): Problem[] {
  const provisions = diskType(disk.type)?.provisions;
  return (["iops", "throughputMiBps"] as const).flatMap((field) => {
    const { [field]: stated } = disk;
    if (stated === undefined) return [];
    if (disk.type !== "hyperdisk-balanced") {
      const remedy = "remove it, or use hyperdisk-balanced where the machine takes it";
      return [problem("GCP-POOL-011", `${at}.${field}`, `${stated} of ${disk.type}`, remedy)];
    }
    const { included = 0, max = stated } = provisions?.[field] ?? {};
    if (stated >= included && stated <= max) return [];
    return [problem("GCP-POOL-011", `${at}.${field}`, stated, `use ${included} to ${max}`)];
  });
}
