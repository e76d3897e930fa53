import { defineProblems, type Problem } from "../../../core/problem";
import { didYouMean } from "../../../core/suggest";
import { diskType, diskTypes, type ProvisionedSpeed } from "../../catalog/disks";
import { gcpMachineType } from "../../catalog/machine-types";
import { diskTypeOf } from "./disk-type";
import type { Vm } from "./vm-entries";

const { definitions, problem } = defineProblems({
  "GCP-VM-021": {
    kind: "limit",
    rule: "the machine takes the type of its boot disk, and can start from it",
    source:
      "Compute Engine documentation, disks of each machine series; src/gcp/catalog/data/machine-families.json, disks.json",
    read: "2026-08-26",
  },
  "GCP-VM-022": {
    kind: "limit",
    rule: "the size of a disk is one that its type has",
    source: "Compute Engine documentation, disks/hyperdisks; src/gcp/catalog/data/disks.json",
    read: "2026-08-26",
  },
  "GCP-VM-023": {
    kind: "limit",
    rule: "IOPS and throughput are bought of types that sell them, between what comes along and the most of a volume",
    source: "Compute Engine documentation, disks/hyperdisks; src/gcp/catalog/data/disks.json",
    read: "2026-08-26",
  },
});

export const diskProblems = definitions;

/** Judges the boot disk of the machines of a generation; `at` is the path of the generation. */
export function diskFaults(vm: Vm, at: string): Problem[] {
  const type = diskTypeOf(vm);
  const path = `${at}.disk`;
  const known = diskType(type);
  if (known === undefined) {
    return [problem("GCP-VM-021", `${path}.type`, type, didYouMean(type, bootTypes(vm) ?? diskTypes()))];
  }
  const { sizeGiB, iops, throughputMiBps } = vm.disk;
  return [
    ...unfit(vm, type, path),
    ...(sizeGiB >= known.minSizeGiB && sizeGiB <= known.maxSizeGiB
      ? []
      : [
          problem(
            "GCP-VM-022",
            `${path}.sizeGiB`,
            `${sizeGiB} GiB of ${type}`,
            `use ${known.minSizeGiB} to ${known.maxSizeGiB}`,
          ),
        ]),
    ...speedFaults(iops, known.provisions?.iops, { type, path: `${path}.iops` }),
    ...speedFaults(throughputMiBps, known.provisions?.throughputMiBps, {
      type,
      path: `${path}.throughputMiBps`,
    }),
  ];
}

function unfit(vm: Vm, type: string, path: string): Problem[] {
  const fits = bootTypes(vm);
  if (fits === undefined || fits.includes(type)) return [];
  return [problem("GCP-VM-021", `${path}.type`, `${type} on ${vm.machine}`, `use ${fits.join(", ")}`)];
}

/** The types that a machine takes and can start from; undefined where the catalogue does not say. */
function bootTypes({ machine }: Vm): readonly string[] | undefined {
  const types = gcpMachineType(machine)?.disks.filter((type) => diskType(type)?.boot !== false) ?? [];
  return types.length === 0 ? undefined : types;
}

function speedFaults(
  stated: number | undefined,
  speed: ProvisionedSpeed | undefined,
  { type, path }: { readonly type: string; readonly path: string },
): Problem[] {
  if (stated === undefined) return [];
  const value = `${stated} of ${type}`;
  if (speed === undefined) {
    return [problem("GCP-VM-023", path, value, "leave it out: the size of this type decides its speed")];
  }
  const least = speed.included ?? 1;
  return stated >= least && stated <= speed.max
    ? []
    : [problem("GCP-VM-023", path, value, `use ${least} to ${speed.max}`)];
}
