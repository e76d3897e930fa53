import { entryOf, type CatalogueFile } from "../../core/catalogue-file";

/** A class of RDS for PostgreSQL. Source and date: `data/rds.json`. */
export interface RdsClass {
  /** For example `db.r7i.8xlarge`. */
  readonly name: string;
  /**
   * Disk operations per second that it sustains. RDS publishes none: these are those of the EC2 type of the same name, on
   * which the class runs. `undefined` if EC2 has no such type.
   */
  readonly baselineIops?: number;
  /** Disk throughput that it sustains, in MB/s (10^6 bytes), also from the EC2 type. */
  readonly baselineMBps?: number;
  /** Regions in which RDS offers it for PostgreSQL. */
  readonly regions: readonly string[];
}

export interface Gp3StorageLimits {
  readonly minSizeGiB: number;
  readonly maxSizeGiB: number;
  /** From this size on RDS stripes over volumes; below it, IOPS and throughput cannot be set. */
  readonly stripedFromGiB: number;
  /** What striped storage includes, and the least that can be set. */
  readonly minStripedIops: number;
  readonly minStripedThroughputMiBps: number;
  readonly maxThroughputMiBpsPerIops: number;
}

export interface ProvisionedStorageLimits {
  readonly minSizeGiB: number;
  readonly maxSizeGiB: number;
  readonly minIops: number;
  readonly maxIops: number;
  /** `undefined` if no source states one. */
  readonly minIopsPerGiB?: number;
  readonly maxIopsPerGiB?: number;
}

export interface RdsStorageLimits {
  readonly gp3: Gp3StorageLimits;
  readonly io1: ProvisionedStorageLimits;
  readonly io2: ProvisionedStorageLimits;
  /** From memory, in no source that could be read: used for advice only. */
  readonly unverified: {
    readonly gp3MaxIops: number;
    readonly gp3MaxThroughputMiBps: number;
    readonly io2MaxIopsPerGiB: number;
  };
}

/** A separate volume for the write-ahead log, of one size and speed for every database. */
export interface DedicatedLogVolume {
  readonly iops: number;
  readonly recommendedFromGiB: number;
  /** By major version, the first minor that supports one. Other versions are not known to support it. */
  readonly firstMinor: Readonly<Record<string, number>>;
}

export type PostgresVersion = "available" | "deprecated" | "unknown";

/** Parameters that RDS has beside those of PostgreSQL itself. */
export interface RdsParameters {
  /** Its own; not whole. */
  readonly names: readonly string[];
  /** Beginnings, before the dot, of parameters of extensions that RDS offers. */
  readonly extensions: readonly string[];
}

interface RdsFile extends CatalogueFile {
  readonly storage: RdsStorageLimits;
  readonly versions: Readonly<Record<string, MajorRow>>;
  readonly support: Readonly<Record<string, RdsSupport>> & { readonly source: string };
  readonly dedicatedLogVolume: DedicatedLogVolume;
  /** Families of classes that earn and spend CPU credits. */
  readonly burstable: readonly string[];
  readonly reservedNames: { readonly databases: readonly string[] };
  readonly parameters: RdsParameters;
  readonly regionSets: Readonly<Record<string, readonly string[]>>;
  /** Whole families: every PostgreSQL class of each listed family. */
  readonly classes: Readonly<Record<string, ClassRow>>;
}

/** The last days of support of a major version, `YYYY-MM-DD`. */
export interface RdsSupport {
  /** After it extended support is charged. */
  readonly standardSupportEnds: string;
  readonly extendedSupportEnds: string;
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

/** Returns a class; `undefined` if the catalogue does not list it: it may be newer than the catalogue. */
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

/** Returns the names of all classes, by family and size. */
export function rdsClasses(): readonly string[] {
  return Object.keys(rdsFile().classes);
}

/** Returns every PostgreSQL class of a class's family; an empty list if the family is not listed. */
export function rdsFamilyClasses(name: string): readonly string[] {
  return rdsClasses().filter((other) => rdsFamily(other) === rdsFamily(name));
}

/** Whether the catalogue lists the classes of a region. */
export function isRdsRegionListed(region: string): boolean {
  return Object.values(rdsFile().regionSets).some((regions) => regions.includes(region));
}

/** Returns whether a class earns and spends CPU credits: its clock share is not sustained. */
export function isBurstableRdsClass(name: string): boolean {
  return rdsFile().burstable.includes(rdsFamily(name));
}

/** Returns the names that RDS refuses for a database, whatever PostgreSQL says of them. */
export function reservedDatabaseNames(): readonly string[] {
  return rdsFile().reservedNames.databases;
}

/** Returns the parameters that RDS has beside those of PostgreSQL itself. */
export function rdsParameters(): RdsParameters {
  return rdsFile().parameters;
}

/** Returns the family of a class: `r7i` of `db.r7i.8xlarge`. */
export function rdsFamily(name: string): string {
  return name.split(".")[1] ?? name;
}

/** Returns the limits of each type of storage. */
export function rdsStorageLimits(): RdsStorageLimits {
  return rdsFile().storage;
}

/** Returns what a dedicated log volume has and needs. */
export function dedicatedLogVolume(): DedicatedLogVolume {
  return rdsFile().dedicatedLogVolume;
}

/** Returns whether RDS created databases of a version, for example `17.9`, on the day of the catalogue. */
export function postgresVersion(version: string): PostgresVersion {
  const major = entryOf(rdsFile().versions, majorOf(version));
  if (major?.available.includes(version)) return "available";
  return major?.deprecated.includes(version) ? "deprecated" : "unknown";
}

/** Returns the versions that RDS creates, oldest first, of one major version if it is given. */
export function availablePostgresVersions(major?: string): readonly string[] {
  const { versions } = rdsFile();
  const rows = major === undefined ? Object.values(versions) : [entryOf(versions, major)];
  return rows.flatMap((row) => row?.available ?? []);
}

/** Returns the major version: `17` of `17.9`. */
export function majorOf(version: string): string {
  return version.split(".", 1)[0] ?? version;
}

/** Returns the minor version: 9 of `17.9`. */
export function minorOf(version: string): number {
  return Number(version.split(".")[1]);
}

/** Returns the last days of support of the major version of a version such as `17.9`; `undefined` where not read. */
export function rdsSupport(version: string): RdsSupport | undefined {
  const { source: _, ...majors } = rdsFile().support;
  return entryOf<RdsSupport>(majors, majorOf(version));
}

function rdsFile(): RdsFile {
  return require("./data/rds.json") as RdsFile;
}
