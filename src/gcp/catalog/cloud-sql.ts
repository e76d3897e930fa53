import { entryOf, type CatalogueFile } from "../../core/catalogue-file";

export const sqlEditions = ["ENTERPRISE", "ENTERPRISE_PLUS"] as const;
export type SqlEdition = (typeof sqlEditions)[number];

export const sqlDiskTypes = ["PD_SSD", "PD_HDD", "HYPERDISK_BALANCED"] as const;
export type SqlDiskType = (typeof sqlDiskTypes)[number];

/** Limits of an edition of Cloud SQL for PostgreSQL. Source and date: `data/cloud-sql.json`. */
export interface EditionLimits {
  /** Most days for which transaction logs are kept, and so for which a point in time can be restored; at least 1. */
  readonly maxTransactionLogDays: number;
  readonly maxRetainedBackups: number;
  /** Whether it has a data cache on local SSDs. */
  readonly dataCache: boolean;
}

/** What a tier's machines have in common. */
export interface SqlSeries {
  /** The only edition that takes it. */
  readonly edition: SqlEdition;
  /** Disk types that it takes. */
  readonly disks: readonly SqlDiskType[];
}

/** A machine of Cloud SQL: a predefined tier, or one whose vCPUs and memory its name states. */
export interface SqlTier extends SqlSeries {
  readonly tier: string;
  readonly kind: "predefined" | "custom";
  /** Null where the machine shares a core. */
  readonly vcpus: number | null;
  readonly memoryMiB: number;
  readonly maxDiskGiB: number;
}

/** vCPUs and memory of a custom tier. */
export interface CustomMachine {
  readonly vcpus: number;
  readonly memoryMiB: number;
}

interface CustomLimits {
  readonly maxVcpus: number;
  readonly memoryStepMiB: number;
  readonly minMemoryMiB: number;
  readonly minMemoryGiBPerVcpu: number;
  readonly maxMemoryGiBPerVcpu: number;
}

type SeriesName = "shared" | "general" | "n4" | "n2" | "c4a";

/** The days from which the support of a major version is another, `YYYY-MM-DD`. */
export interface SqlSupport {
  /** From then on extended support is charged. */
  readonly extendedSupportFrom: string;
  readonly deprecatedFrom: string;
}

interface CloudSqlFile extends CatalogueFile {
  readonly support: Readonly<Record<string, SqlSupport>> & { readonly source: string };
  readonly editions: Readonly<Record<SqlEdition, EditionLimits>>;
  readonly versions: readonly string[];
  readonly enterprisePlusByDefaultFrom: string;
  readonly custom: CustomLimits;
  readonly maxDiskGiB: number;
  readonly maxSharedCoreDiskGiB: number;
  readonly minDiskGiB: Readonly<Record<SqlDiskType, number>>;
  readonly series: Readonly<Record<SeriesName, SqlSeries>>;
  readonly tiers: Readonly<Record<string, TierRow>>;
}

interface TierRow {
  readonly series: SeriesName;
  readonly vcpus: number | null;
  readonly memoryGiB: number;
}

/**
 * Reads a tier such as `db-custom-4-15360` or `db-perf-optimized-N-8`; `undefined` where it has neither a custom form nor
 * a predefined name of the catalogue. Whether Cloud SQL takes a custom machine is `customMachineFaults`.
 */
export function sqlTier(tier: string): SqlTier | undefined {
  const { tiers, series, maxDiskGiB, maxSharedCoreDiskGiB } = cloudSqlFile();
  const row = entryOf(tiers, tier);
  if (row !== undefined) {
    return {
      ...series[row.series],
      tier,
      kind: "predefined",
      vcpus: row.vcpus,
      memoryMiB: row.memoryGiB * 1024,
      maxDiskGiB: row.series === "shared" ? maxSharedCoreDiskGiB : maxDiskGiB,
    };
  }
  const [, n4, vcpus, memoryMiB] = /^db-custom-(N4-)?([1-9]\d*)-([1-9]\d*)$/.exec(tier) ?? [];
  if (vcpus === undefined) return undefined;
  return {
    ...series[n4 === undefined ? "general" : "n4"],
    tier,
    kind: "custom",
    vcpus: Number(vcpus),
    memoryMiB: Number(memoryMiB),
    maxDiskGiB,
  };
}

/** Returns the predefined tiers of the catalogue. */
export function predefinedSqlTiers(): readonly string[] {
  return Object.keys(cloudSqlFile().tiers);
}

/** Returns what Cloud SQL refuses of a custom machine, one requirement each; empty where it takes it. */
export function customMachineFaults({ vcpus, memoryMiB }: CustomMachine): readonly string[] {
  const { maxVcpus, memoryStepMiB } = cloudSqlFile().custom;
  const { least, most } = memoryOf(vcpus);
  return [
    ...(isCustomVcpus(vcpus) ? [] : [`vCPUs are 1 or an even number up to ${maxVcpus}`]),
    ...(memoryMiB % memoryStepMiB === 0 ? [] : [`memory is a multiple of ${memoryStepMiB} MiB`]),
    ...(memoryMiB >= least ? [] : [`memory is ${least} MiB or more for ${vcpus} vCPUs`]),
    ...(memoryMiB <= most ? [] : [`memory is ${most} MiB or less for ${vcpus} vCPUs`]),
  ];
}

/** Returns a machine that Cloud SQL takes: with as many vCPUs or the next more, up to the most, and the nearest memory. */
export function nearestCustomMachine({ vcpus, memoryMiB }: CustomMachine): CustomMachine {
  const { maxVcpus, memoryStepMiB } = cloudSqlFile().custom;
  const whole = Math.min(Math.max(1, Math.ceil(vcpus)), maxVcpus);
  const legal = whole === 1 ? 1 : whole + (whole % 2);
  const { least, most } = memoryOf(legal);
  const stepped = Math.ceil(memoryMiB / memoryStepMiB) * memoryStepMiB;
  return { vcpus: legal, memoryMiB: Math.min(Math.max(stepped, least), most) };
}

export function editionLimits(edition: SqlEdition): EditionLimits {
  return cloudSqlFile().editions[edition];
}

/** Returns the edition that Cloud SQL gives an instance which states none. */
export function defaultEdition(version: string): SqlEdition {
  return majorOf(version) >= majorOf(cloudSqlFile().enterprisePlusByDefaultFrom)
    ? "ENTERPRISE_PLUS"
    : "ENTERPRISE";
}

/** Returns the versions of PostgreSQL, for example `POSTGRES_17`, oldest first. */
export function sqlVersions(): readonly string[] {
  return cloudSqlFile().versions;
}

export function minSqlDiskGiB(disk: SqlDiskType): number {
  return cloudSqlFile().minDiskGiB[disk];
}

function isCustomVcpus(vcpus: number): boolean {
  return vcpus === 1 || (vcpus % 2 === 0 && vcpus >= 2 && vcpus <= cloudSqlFile().custom.maxVcpus);
}

/** The least and the most memory of a custom machine, MiB, in steps that Cloud SQL takes. */
function memoryOf(vcpus: number): { readonly least: number; readonly most: number } {
  const { memoryStepMiB, minMemoryMiB, minMemoryGiBPerVcpu, maxMemoryGiBPerVcpu } = cloudSqlFile().custom;
  // Rounded, because 0.9 GiB is no binary fraction and would ask for one step more.
  const steps = (gibPerVcpu: number): number => Math.round(gibPerVcpu * 10_240 * vcpus) / 10 / memoryStepMiB;
  return {
    least: Math.max(minMemoryMiB, Math.ceil(steps(minMemoryGiBPerVcpu)) * memoryStepMiB),
    most: Math.floor(steps(maxMemoryGiBPerVcpu)) * memoryStepMiB,
  };
}

function majorOf(version: string): number {
  return Number(version.replace(/^POSTGRES_/, ""));
}

/** Returns the days of support of a major version such as `17`; `undefined` where they were not read. */
export function sqlSupport(version: string): SqlSupport | undefined {
  const { source: _, ...versions } = cloudSqlFile().support;
  return entryOf<SqlSupport>(versions, `POSTGRES_${version}`);
}

function cloudSqlFile(): CloudSqlFile {
  return require("./data/cloud-sql.json") as CloudSqlFile;
}
