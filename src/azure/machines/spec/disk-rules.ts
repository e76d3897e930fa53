import { defineProblems, type Problem } from "../../../core/problem";
import {
  diskAvailability,
  iopsRange,
  mbpsRange,
  provisionedDisk,
  type SpeedRange,
} from "../../catalog/disks";
import { machineSize, remoteDiskCaps } from "../../catalog/machine-sizes";
import { hasUltraDisk, skus, type DataDisk } from "./data-disk-schema";
import type { FleetGeneration } from "./fleet-schema";
import { ultraZonesCommand } from "./sku-commands";

const catalogue = "src/azure/catalog/data/disks.json";

const { definitions, problem } = defineProblems({
  "AZURE-DISK-001": {
    kind: "limit",
    rule: "a data disk has a size that its kind has",
    source: catalogue,
    read: "2026-11-27",
  },
  "AZURE-DISK-002": {
    kind: "limit",
    rule: "a disk has no more IOPS than its size allows",
    source: catalogue,
    read: "2026-11-27",
  },
  "AZURE-DISK-003": {
    kind: "limit",
    rule: "a disk has no more MB/s than its IOPS allow",
    source: catalogue,
    read: "2026-11-27",
  },
  "AZURE-DISK-004": {
    kind: "limit",
    rule: "the region sells the kind of disk",
    source: `${catalogue}: zones`,
    read: "2026-11-27",
  },
  "AZURE-DISK-005": {
    kind: "advice",
    rule: "the zone sells the kind of disk: some regions have it in one or two of their zones",
    source: `${catalogue}: it counts zones and cannot name them, whose numbers differ by subscription`,
  },
  "AZURE-DISK-006": {
    kind: "limit",
    rule: "the series takes Ultra Disks",
    source: "src/azure/catalog/data/machine-families.json: ultraDisk",
    read: "2026-11-27",
  },
  "AZURE-DISK-007": {
    kind: "advice",
    rule: "Azure's list of series with Ultra Disks names the series",
    source: "src/azure/catalog/data/machine-families.json: of some only the page of the size has figures",
  },
  "AZURE-DISK-008": {
    kind: "advice",
    rule: "a machine drives the disks that are bought for it, all at once",
    source: "src/azure/catalog/data/machine-sizes.json: uncached IOPS and MB/s of the size",
  },
  "AZURE-DISK-009": {
    kind: "limit",
    rule: "a machine has no more data disks than its size takes",
    source: "src/azure/catalog/data/machine-sizes.json",
    read: "2026-11-27",
  },
  "AZURE-DISK-010": {
    kind: "impossible",
    rule: "each data disk of a machine has a lun of its own",
    source: "Azure REST API, Virtual machines: storageProfile.dataDisks[].lun",
  },
});

export const diskProblems = definitions;

/** Judges the data disks of the machines of a generation; `at` is the path of the generation. */
export function diskFaults(part: FleetGeneration, at: string): Problem[] {
  const disks = Object.entries(part.dataDisks);
  const path = `${at}.dataDisks`;
  return [
    ...disks.flatMap(([name, disk]) => arithmeticFaults(disk, `${path}.${name}`)),
    ...repeatedLuns(disks, path),
    ...seriesFaults(part, path),
    ...tooMany(part, path),
    ...undriven(part, path),
  ];
}

/** Judges whether the region sells the disks of a generation. */
export function regionFaults({ dataDisks }: FleetGeneration, location: string, at: string): Problem[] {
  return Object.entries(dataDisks).flatMap(([name, { kind }]) => {
    const path = `${at}.dataDisks.${name}.kind`;
    const sold = diskAvailability(skus[kind], location);
    const value = `${kind} in ${location}`;
    if (sold.kind === "unlisted") {
      return [problem("AZURE-DISK-004", path, value, "use the other kind, or another region")];
    }
    if (sold.kind === "regional" || sold.zones === 3) return [];
    const remedy = `look it up and accept this: az vm list-skus --location ${location} --resource-type disks --query "[?name=='${skus[kind]}'].locationInfo[].zones"`;
    return [problem("AZURE-DISK-005", path, `${value}, ${sold.zones} of 3 zones`, remedy)];
  });
}

function arithmeticFaults(disk: DataDisk, at: string): Problem[] {
  const { kind, sizeGiB, iops, megabytesPerSecond } = disk;
  const { minSizeGiB, maxSizeGiB } = provisionedDisk(skus[kind]);
  if (sizeGiB < minSizeGiB || sizeGiB > maxSizeGiB) {
    const remedy = `use ${minSizeGiB} to ${maxSizeGiB}`;
    return [problem("AZURE-DISK-001", `${at}.sizeGiB`, `${sizeGiB} GiB of ${kind}`, remedy)];
  }
  const most = iopsRange(skus[kind], sizeGiB);
  if (outside(most, iops)) {
    const remedy = `use ${most.min} to ${most.max}, or a larger disk`;
    return [problem("AZURE-DISK-002", `${at}.iops`, `${iops} at ${sizeGiB} GiB`, remedy)];
  }
  const fastest = mbpsRange(skus[kind], iops);
  if (outside(fastest, megabytesPerSecond)) {
    const remedy = `use ${fastest.min} to ${fastest.max}, or more IOPS`;
    return [
      problem("AZURE-DISK-003", `${at}.megabytesPerSecond`, `${megabytesPerSecond} at ${iops} IOPS`, remedy),
    ];
  }
  return [];
}

function outside({ min, max }: SpeedRange, value: number): boolean {
  return value < min || value > max;
}

function repeatedLuns(disks: readonly (readonly [string, DataDisk])[], at: string): Problem[] {
  return disks.flatMap(([name, { lun }], index) => {
    const [earlier] = disks.slice(0, index).find(([, other]) => other.lun === lun) ?? [];
    if (earlier === undefined) return [];
    return [
      problem("AZURE-DISK-010", `${at}.${name}.lun`, `${lun}, also ${earlier}`, "state another number"),
    ];
  });
}

function seriesFaults({ machine, dataDisks }: FleetGeneration, at: string): Problem[] {
  const family = machineSize(machine)?.family;
  if (!hasUltraDisk(dataDisks) || family === undefined || family.ultraDisk === "listed") return [];
  const value = `Ultra Disk on ${machine}`;
  return family.ultraDisk === "unlisted"
    ? [problem("AZURE-DISK-006", at, value, "use a series with Ultra Disks, such as Famsv6 or Ebdsv5")]
    : [problem("AZURE-DISK-007", at, value, ultraZonesCommand(machine))];
}

function tooMany({ machine, dataDisks }: FleetGeneration, at: string): Problem[] {
  const most = machineSize(machine)?.maxDataDisks;
  const count = Object.keys(dataDisks).length;
  return most === undefined || count <= most
    ? []
    : [problem("AZURE-DISK-009", at, `${count} on ${machine}`, `use at most ${most}, or a larger size`)];
}

/** What the disks of one machine have together beyond what its size does without a cache. */
function undriven({ machine, dataDisks, diskController }: FleetGeneration, at: string): Problem[] {
  const size = machineSize(machine);
  const disks = Object.values(dataDisks);
  const caps = size && remoteDiskCaps(size, "ultra", diskController === "scsi" ? "SCSI" : "NVMe");
  if (caps === undefined || disks.length === 0) return [];
  const sum = (field: "iops" | "megabytesPerSecond"): number =>
    disks.reduce((all, disk) => all + disk[field], 0);
  const found: Problem[] = [];
  const judge = (bought: number, most: number, unit: string): void => {
    if (bought <= most) return;
    const remedy = `buy at most ${most}, or use a size that does more`;
    found.push(problem("AZURE-DISK-008", at, `${bought} ${unit} on ${machine}`, remedy));
  };
  judge(sum("iops"), caps.iops, "IOPS");
  judge(sum("megabytesPerSecond"), caps.mbps, "MB/s");
  return found;
}
