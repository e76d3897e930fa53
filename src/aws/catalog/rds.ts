import { entryOf, type CatalogueFile } from "../../core/catalogue-file";

/** What a class of RDS for PostgreSQL can do. Source and date: `data/rds.json`. */
export interface RdsClass {
  /** For example `db.r7i.8xlarge`. */
  readonly name: string;
  /**
   * Disk operations per second it sustains. RDS publishes none: they are those of the EC2 type of the same name,
   * on which the class runs. Nothing where EC2 has no such type.
   */
  readonly baselineIops?: number;
  /** Disk throughput it sustains, in MB/s (10^6 bytes); of the same origin. */
  readonly baselineMBps?: number;
  /** Regions that sell it for PostgreSQL. */
  readonly regions: readonly string[];
}

export interface Gp3StorageLimits {
  readonly minSizeGiB: number;
  readonly maxSizeGiB: number;
  /** From this size on RDS stripes over volumes; below it, speed can not be asked for. */
  readonly stripedFromGiB: number;
  /** What striped storage has when nothing is asked for, and the least that can be asked for. */
  readonly minStripedIops: number;
  readonly minStripedThroughputMiBps: number;
  readonly maxThroughputMiBpsPerIops: number;
}

export interface ProvisionedStorageLimits {
  readonly minSizeGiB: number;
  readonly maxSizeGiB: number;
  readonly minIops: number;
  readonly maxIops: number;
  /** Nothing where no source states one. */
  readonly minIopsPerGiB?: number;
  readonly maxIopsPerGiB?: number;
}

export interface RdsStorageLimits {
  readonly gp3: Gp3StorageLimits;
  readonly io1: ProvisionedStorageLimits;
  readonly io2: ProvisionedStorageLimits;
  /** From memory, in no source that could be read: good for advice only. */
  readonly unverified: {
    readonly gp3MaxIops: number;
    readonly gp3MaxThroughputMiBps: number;
    readonly io2MaxIopsPerGiB: number;
  };
}

/** A volume of its own for the write-ahead log: of one size and speed, whatever the database has. */
export interface DedicatedLogVolume {
  readonly iops: number;
  readonly recommendedFromGiB: number;
  /** By major version, the first minor that can have one. Versions that the list lacks are not known to. */
  readonly firstMinor: Readonly<Record<string, number>>;
}

export type PostgresVersion = "available" | "deprecated" | "unknown";

interface RdsFile extends CatalogueFile {
  readonly storage: RdsStorageLimits;
  readonly versions: Readonly<Record<string, MajorRow>>;
  readonly dedicatedLogVolume: DedicatedLogVolume;
  readonly regionSets: Readonly<Record<string, readonly string[]>>;
  /** Whole families: of each that is listed, every class that its source has for PostgreSQL. */
  readonly classes: Readonly<Record<string, ClassRow>>;
}

interface MajorRow {
  readonly available: readonly string[];
  readonly deprecated: readonly string[];
}

interface ClassRow {
  /** Baseline and burst. */
  readonly iops?: readonly [number, number];
  readonly MBps?: readonly [number, number];
  /** Name of a set of regions. */
  readonly regions: string;
}

/** One class. Nothing when the catalogue does not know it: it may be newer than the catalogue. */
export function rdsClass(name: string): RdsClass | undefined {
  const { classes, regionSets } = rdsFile();
  const row = entryOf(classes, name);
  if (row === undefined) return undefined;
  return {
    name,
    ...(row.iops && { baselineIops: row.iops[0] }),
    ...(row.MBps && { baselineMBps: row.MBps[0] }),
    regions: regionSets[row.regions] ?? [],
  };
}

/** The names of all classes of the catalogue, by family and size. */
export function rdsClasses(): readonly string[] {
  return Object.keys(rdsFile().classes);
}

/** The classes of a class's family, all that RDS sells for PostgreSQL; nothing for a family that is not listed. */
export function rdsFamilyClasses(name: string): readonly string[] {
  return rdsClasses().filter((other) => rdsFamily(other) === rdsFamily(name));
}

/** Whether the catalogue lists what a region sells. */
export function isRdsRegionListed(region: string): boolean {
  return Object.values(rdsFile().regionSets).some((regions) => regions.includes(region));
}

function rdsFamily(name: string): string | undefined {
  return name.split(".")[1];
}

export function rdsStorageLimits(): RdsStorageLimits {
  return rdsFile().storage;
}

export function dedicatedLogVolume(): DedicatedLogVolume {
  return rdsFile().dedicatedLogVolume;
}

/** Whether RDS creates databases of a version, `17.9`, on the day of the catalogue. */
export function postgresVersion(version: string): PostgresVersion {
  const major = entryOf(rdsFile().versions, majorOf(version));
  if (major?.available.includes(version)) return "available";
  return major?.deprecated.includes(version) ? "deprecated" : "unknown";
}

/** The versions that RDS creates, oldest first; of one major version only, where one is named. */
export function availablePostgresVersions(major?: string): readonly string[] {
  const { versions } = rdsFile();
  const rows = major === undefined ? Object.values(versions) : [entryOf(versions, major)];
  return rows.flatMap((row) => row?.available ?? []);
}

/** `17` of `17.9`: what PostgreSQL calls a major version. */
export function majorOf(version: string): string {
  return version.split(".", 1)[0] ?? version;
}

function rdsFile(): RdsFile {
  return require("./data/rds.json") as RdsFile;
}
