import { entryOf, type CatalogueFile } from "../../core/catalogue-file";
import { machineFamily, type DiskController, type MachineFamily } from "./machine-families";

/** A size of Azure machines. Source and date: `data/machine-sizes.json`. */
export interface MachineSize {
  /** As resources take it, for example `Standard_F16ams_v6`. */
  readonly size: string;
  readonly family: MachineFamily;
  /** Name of the quota that counts its vCPUs in a region. */
  readonly quotaFamily: string;
  readonly vcpus: number;
  /** Physical cores; not set where no source tells the threads of a core. Of a constrained size this is assumed. */
  readonly cores?: number;
  readonly memoryGiB: number;
  readonly maxNics: number;
  /** Most of all its network interfaces together, Mbit/s: expected, not guaranteed. */
  readonly networkMbps: number;
  /** Most data disks. */
  readonly maxDataDisks: number;
  /** What all its remote disks do together, not cached and without bursts; not set where the page has no figures. */
  readonly remoteDisks?: RemoteDisks;
  /** The same where its disk controller is SCSI, if it has NVMe too. */
  readonly scsiRemoteDisks?: RemoteDisks;
  /** Size of the SCSI disk for swap, GiB; not set where it has none. */
  readonly tempDiskGiB?: number;
  /** Local NVMe disks, whose content a stop loses; not set where it has none. */
  readonly localNvme?: LocalNvme;
  /** The size whose machine it is with vCPUs switched off; not set for any other. */
  readonly constrains?: string;
}

export interface RemoteDisks {
  readonly premium: DiskCaps;
  /** Of Ultra Disks and Premium SSDs v2 together; those of `premium` where the page does not tell them apart. */
  readonly ultra: DiskCaps;
}

export interface DiskCaps {
  readonly iops: number;
  /** Megabytes of 10^6 bytes a second. */
  readonly mbps: number;
}

export interface LocalNvme {
  readonly count: number;
  readonly sizeGiB: number;
}

interface SizeRow {
  readonly quotaFamily?: string;
  readonly vcpus: number;
  readonly memoryGiB: number;
  readonly nics: number;
  readonly networkMbps: number;
  readonly disks: number;
  readonly premium?: DiskCaps;
  readonly ultra?: DiskCaps;
  readonly scsi?: { readonly premium: DiskCaps; readonly ultra: DiskCaps };
  readonly tempGiB?: number;
  readonly nvme?: { readonly count: number; readonly sizeGiB?: number; readonly sizeGB?: number };
}

interface MachineSizesFile extends CatalogueFile {
  readonly constrained: readonly string[];
  /** By series. */
  readonly sizes: Readonly<Record<string, Readonly<Record<string, SizeRow>>>>;
}

/** Returns a size; `undefined` for one that the catalogue does not list: newer, of another series, or not existing. */
export function machineSize(size: string): MachineSize | undefined {
  const { sizes, constrained } = machineSizesFile();
  const constrains = constrained.includes(size) ? wholeSize(size) : undefined;
  const [series, row] = Object.entries(sizes).flatMap(([name, rows]) => {
    const found = entryOf(rows, constrains ?? size);
    return found === undefined ? [] : ([[name, found]] as const);
  })[0] ?? [undefined, undefined];
  const family = series === undefined ? undefined : machineFamily(series);
  if (row === undefined || family === undefined) return undefined;
  const vcpus = constrains === undefined ? row.vcpus : Number(/-(\d+)/.exec(size)?.[1]);
  return {
    size,
    family,
    quotaFamily: row.quotaFamily ?? family.quotaFamily,
    vcpus,
    ...(family.threadsPerCore === null ? {} : { cores: Math.ceil(vcpus / family.threadsPerCore) }),
    memoryGiB: row.memoryGiB,
    maxNics: row.nics,
    networkMbps: row.networkMbps,
    maxDataDisks: row.disks,
    ...(row.premium === undefined
      ? {}
      : { remoteDisks: { premium: row.premium, ultra: row.ultra ?? row.premium } }),
    ...(row.scsi === undefined ? {} : { scsiRemoteDisks: row.scsi }),
    ...(row.tempGiB === undefined ? {} : { tempDiskGiB: row.tempGiB }),
    ...(row.nvme === undefined ? {} : { localNvme: localNvme(row.nvme) }),
    ...(constrains === undefined ? {} : { constrains }),
  };
}

/** Returns the sizes of the catalogue: by series and vCPUs, those with vCPUs switched off at the end. */
export function machineSizes(): readonly string[] {
  const { sizes, constrained } = machineSizesFile();
  return [...Object.values(sizes).flatMap((rows) => Object.keys(rows)), ...constrained];
}

/** Returns the sizes of a series; empty for one that the catalogue does not list. */
export function sizesOfFamily(family: string): readonly string[] {
  const { sizes, constrained } = machineSizesFile();
  const rows = entryOf(sizes, family) ?? {};
  return [...Object.keys(rows), ...constrained.filter((size) => Object.hasOwn(rows, wholeSize(size)))];
}

/** Returns the size whose machine a constrained one is. */
function wholeSize(constrained: string): string {
  return constrained.replace(/-\d+/, "");
}

/**
 * Returns what all remote disks of one kind do together on a machine; `undefined` where the page has no figures.
 *
 * @param controller of the machine; the size's own where it has one only
 */
export function remoteDiskCaps(
  size: MachineSize,
  disks: keyof RemoteDisks,
  controller?: DiskController,
): DiskCaps | undefined {
  const remote = controller === "SCSI" ? (size.scsiRemoteDisks ?? size.remoteDisks) : size.remoteDisks;
  return remote?.[disks];
}

/**
 * Returns the room for an ephemeral OS disk in the host, GiB; `undefined` for a size without a local disk.
 * Source: Azure documentation, Ephemeral OS disks FAQ: of several NVMe disks it takes as many as it needs.
 */
export function localDiskGiB({ tempDiskGiB, localNvme }: MachineSize): number | undefined {
  return tempDiskGiB ?? (localNvme && localNvme.count * localNvme.sizeGiB);
}

/** Whether an image needs the InfiniBand driver to use the machine's own adapter: sizes with an `r` have one. */
export function hasInfiniband({ family }: MachineSize): boolean {
  return family.infinibandGbps !== undefined;
}

function localNvme({ count, sizeGiB, sizeGB = 0 }: NonNullable<SizeRow["nvme"]>): LocalNvme {
  return { count, sizeGiB: sizeGiB ?? Math.floor((sizeGB * 1e9) / 2 ** 30) };
}

function machineSizesFile(): MachineSizesFile {
  return require("./data/machine-sizes.json") as MachineSizesFile;
}
