import { entryOf, type CatalogueFile } from "../../core/catalogue-file";

/** What holds for every machine type of a series of Compute Engine. Source and date: `data/machine-families.json`. */
export interface MachineFamily {
  /** For example `c3`. */
  readonly family: string;
  /** Processors on which its machines may run. */
  readonly platforms: readonly string[];
  /** Hardware threads of a core, each of which is a vCPU, unless SMT is switched off. */
  readonly threadsPerCore: 1 | 2;
  /** Whether its network interfaces must be gVNIC, or may be. Metal sizes take IDPF instead. */
  readonly gvnic: "required" | "optional";
  /** Disk types that its machines take; empty where they were not read. */
  readonly disks: readonly string[];
  /** The disk types of its metal sizes; not set where it has none. */
  readonly metalDisks?: readonly string[];
  /** The least vCPUs of a machine that takes Hyperdisk Extreme. */
  readonly hyperdiskExtremeFromVcpus?: number;
  /** Most that a machine sends to the internet, Gbit/s, where that is less than its egress. */
  readonly internetEgressGbps?: number;
  /** Operations per second of all disks of a machine, where the series caps them. */
  readonly diskIops?: number;
  /** Throughput of all disks of a machine, MB/s, where the series caps it. */
  readonly diskMBps?: number;
  /** Values of `turbo_mode` of a Compute Engine instance; GKE node pools have no such field. */
  readonly turboModes?: readonly string[];
  /** Values of `min_cpu_platform`, where machines may run on more than one. */
  readonly minCpuPlatforms?: readonly string[];
  /** Sizes from these vCPUs on run on Ice Lake whatever `min_cpu_platform` says. */
  readonly iceLakeFromVcpus?: number;
  /** False where GKE refuses its metal sizes; not set where no source says. */
  readonly metalOnGke?: boolean;
  /** Where a compact placement policy is taken; not set where it is not, or not known to be. */
  readonly compactPlacement?: CompactPlacement;
  /** Not set where no source says. */
  readonly maintenance?: Maintenance;
  /** False where the figures were not read on Google's own page. */
  readonly verified: boolean;
}

export interface CompactPlacement {
  /** `gke`: GKE's list names the series; `compute-engine`: Compute Engine takes it and GKE's list lacks it. */
  readonly on: "gke" | "compute-engine";
  /** The first version of GKE that takes it, for example `1.33.0-gke.1439000`. */
  readonly fromGke?: string;
}

/** Host maintenance of the series' machines; a metal size is terminated in any series. */
export interface Maintenance {
  readonly behaviour: "live-migrate" | "terminate";
  /** How long ahead Google announces it. */
  readonly notice: "60 seconds" | "7 days";
  /** The machines whose owner can start an announced maintenance at a time of his choice. Metal sizes can. */
  readonly onDemand: {
    readonly localSsd?: boolean;
    readonly fromVcpus?: number;
  };
}

interface MachineFamiliesFile extends CatalogueFile {
  readonly families: Readonly<Record<string, Omit<MachineFamily, "family">>>;
}

/** Returns a series; `undefined` for one that the catalogue does not list. */
export function machineFamily(family: string): MachineFamily | undefined {
  const row = entryOf(machineFamiliesFile().families, family);
  return row && { ...row, family };
}

/** Returns the series of the catalogue, sorted. */
export function machineFamilies(): readonly string[] {
  return Object.keys(machineFamiliesFile().families);
}

/** Returns the series of a machine type: its name up to the first hyphen, for example `c3` of `c3-standard-44`. */
export function familyOf(machineType: string): string {
  return machineType.split("-", 1)[0] ?? machineType;
}

function machineFamiliesFile(): MachineFamiliesFile {
  return require("./data/machine-families.json") as MachineFamiliesFile;
}
