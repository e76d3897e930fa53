import { entryOf, type CatalogueFile } from "../../core/catalogue-file";

export type NicDriver = "mlx5" | "mana";
export type DiskController = "SCSI" | "NVMe";

/** What holds for every size of a series of Azure machines. Source and date: `data/machine-families.json`. */
export interface MachineFamily {
  /** As Azure's pages name it, for example `Famsv6`. */
  readonly family: string;
  /** Name of the quota that counts its vCPUs in a region; a size may have its own. */
  readonly quotaFamily: string;
  /** Processors on which its machines may run. */
  readonly processors: readonly string[];
  /** Hardware threads of a core, each of which is a vCPU; null where no source says. */
  readonly threadsPerCore: 1 | 2 | null;
  /**
   * Drivers that an image needs for Accelerated Networking, as the machine may land on either NIC at each start; null
   * where no source says.
   */
  readonly nicDrivers: readonly NicDriver[] | null;
  readonly acceleratedNetworking: "supported" | "required";
  readonly diskControllers: readonly DiskController[];
  /** Generations of images that it starts. NVMe needs the second. */
  readonly generations: readonly (1 | 2)[];
  /** Whether a Premium SSD may be cached on the host. */
  readonly premiumCaching: boolean;
  readonly ephemeralOsDisk: boolean;
  /** Whether Azure moves a running machine to another host. */
  readonly liveMigration: boolean;
  /** Whether maintenance pauses the machine instead of restarting it. @default true */
  readonly memoryPreservingUpdates?: boolean;
  /**
   * `listed`: Azure's list names the series; `page`: only the tables of its page have Ultra Disks, so that
   * `az vm list-skus` decides; `unlisted`: neither.
   */
  readonly ultraDisk: "listed" | "page" | "unlisted";
  /** Whether its sizes can be reserved on demand. */
  readonly capacityReservation: "zones-and-fault-domains" | "no";
  /** Bandwidth of its InfiniBand adapter, Gbit/s; not set where it has none. */
  readonly infinibandGbps?: number;
  /** The same for each of its sizes; not set where Azure does not tell. */
  readonly numaNodes?: number;
  /** The day on which Azure switches it off, `YYYY-MM-DD`; not set where none is announced. */
  readonly retires?: string;
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

function machineFamiliesFile(): MachineFamiliesFile {
  return require("./data/machine-families.json") as MachineFamiliesFile;
}
