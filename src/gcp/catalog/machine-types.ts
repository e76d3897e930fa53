import { entryOf, type CatalogueFile } from "../../core/catalogue-file";
import { familyOf, machineFamily, type MachineFamily, type Maintenance } from "./machine-families";

/** A predefined machine type of Compute Engine. Source and date: `data/machine-types.json`. */
export interface GcpMachineType {
  /** For example `c3-standard-44-lssd`. */
  readonly type: string;
  readonly family: MachineFamily;
  readonly vcpus: number;
  /** Physical cores. */
  readonly cores: number;
  readonly memoryMiB: number;
  /** Most egress of the machine, over all its interfaces, Gbit/s; null where it was not read. */
  readonly egressGbps: number | null;
  /** The same with Tier_1 networking, which needs gVNIC; not set where the size has none. */
  readonly tier1Gbps?: number;
  readonly localSsd: LocalSsd;
  /** Whether its vCPUs share a core with other machines. */
  readonly sharedCore: boolean;
  readonly bareMetal: boolean;
  /** Disk types that it takes; empty where they were not read. */
  readonly disks: readonly string[];
}

/** Local SSDs: none, a number that the owner chooses at creation, or one that the type brings along. */
export type LocalSsd =
  | { readonly kind: "none" }
  | { readonly kind: "chosen"; readonly counts: readonly number[]; readonly sizeGiB: number }
  | { readonly kind: "fixed"; readonly count: number; readonly sizeGiB: number };

interface MachineTypeRow {
  readonly vcpus: number;
  readonly memoryGiB: number;
  readonly egressGbps: number | null;
  readonly tier1Gbps?: number;
  /** Numbers of local SSDs that may be attached, beside none. */
  readonly ssdCounts?: readonly number[];
  /** Local SSDs that the type brings along. */
  readonly ssdFixed?: number;
  /** Size of each. @default 375 */
  readonly ssdGiB?: number;
  readonly sharedCore?: boolean;
}

interface MachineTypesFile extends CatalogueFile {
  readonly types: Readonly<Record<string, MachineTypeRow>>;
}

/** Returns a machine type; `undefined` for one that the catalogue does not list: newer, custom, or not existing. */
export function gcpMachineType(type: string): GcpMachineType | undefined {
  const row = entryOf(machineTypesFile().types, type);
  const family = machineFamily(familyOf(type));
  if (row === undefined || family === undefined) return undefined;
  const bareMetal = isBareMetal(type);
  return {
    type,
    family,
    vcpus: row.vcpus,
    cores: Math.ceil(row.vcpus / family.threadsPerCore),
    memoryMiB: row.memoryGiB * 1024,
    egressGbps: row.egressGbps,
    ...(row.tier1Gbps === undefined ? {} : { tier1Gbps: row.tier1Gbps }),
    localSsd: localSsd(row),
    sharedCore: row.sharedCore ?? false,
    bareMetal,
    disks: bareMetal
      ? (family.metalDisks ?? [])
      : family.disks.filter(
          (disk) =>
            disk !== "hyperdisk-extreme" || row.vcpus >= (family.hyperdiskExtremeFromVcpus ?? Infinity),
        ),
  };
}

/** Returns the machine types of the catalogue: by series, memory class and vCPUs. */
export function gcpMachineTypes(): readonly string[] {
  return Object.keys(machineTypesFile().types);
}

/** Returns the machine types of a series; empty for one that the catalogue does not list. */
export function typesOfFamily(family: string): readonly string[] {
  return gcpMachineTypes().filter((type) => familyOf(type) === family);
}

/** Whether a machine type is bare metal, also one newer than the catalogue: its name ends in `-metal`. */
export function isBareMetal(type: string): boolean {
  return type.endsWith("-metal");
}

/** Host maintenance of one machine type. */
export interface TypeMaintenance extends Omit<Maintenance, "onDemand"> {
  /** Whether the owner can start an announced maintenance at a time of his choice. */
  readonly onDemand: boolean;
}

/** Returns the host maintenance of a machine type; `undefined` where no source says. */
export function maintenanceOf({
  family,
  vcpus,
  localSsd,
  bareMetal,
}: GcpMachineType): TypeMaintenance | undefined {
  const { maintenance } = family;
  if (maintenance === undefined) return undefined;
  const { behaviour, notice, onDemand } = maintenance;
  return {
    behaviour: bareMetal ? "terminate" : behaviour,
    notice,
    onDemand:
      bareMetal ||
      (onDemand.localSsd === true && localSsd.kind === "fixed") ||
      vcpus >= (onDemand.fromVcpus ?? Infinity),
  };
}

function localSsd({ ssdCounts, ssdFixed, ssdGiB: sizeGiB = 375 }: MachineTypeRow): LocalSsd {
  if (ssdFixed !== undefined) return { kind: "fixed", count: ssdFixed, sizeGiB };
  return ssdCounts === undefined ? { kind: "none" } : { kind: "chosen", counts: ssdCounts, sizeGiB };
}

function machineTypesFile(): MachineTypesFile {
  return require("./data/machine-types.json") as MachineTypesFile;
}
