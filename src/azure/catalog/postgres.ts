import { entryOf, type CatalogueFile } from "../../core/catalogue-file";

export const postgresTiers = ["Burstable", "GeneralPurpose", "MemoryOptimized"] as const;
export type PostgresTier = (typeof postgresTiers)[number];

/** A SKU of PostgreSQL flexible server. Source and date: `data/postgres.json`. */
export interface PostgresSku {
  /** For example `GP_Standard_D16ds_v5`. */
  readonly sku: string;
  /** A burstable server has neither high availability nor replicas. */
  readonly tier: PostgresTier;
  readonly vcores: number;
  readonly memoryGiB: number;
  /** What the machine sustains, whatever its disk has. */
  readonly iops: number;
  readonly mibPerS: number;
  /** Connections that the server starts with; `reservedConnections` of them are Azure's. */
  readonly maxConnections: number;
}

/** Last days of a major version, `YYYY-MM-DD`. */
export interface PostgresSupport {
  readonly supportEnds: string;
  /** Of the support that is paid beyond; not set where Azure names no day. */
  readonly extendedSupportEnds?: string;
}

/** What a region offers a server. Standby in the same zone is in every region. */
export interface PostgresRegion {
  /** Whether a standby stands in another zone; `blocked` where Azure refused it to new servers on the day of the list. */
  readonly zoneRedundant: "yes" | "no" | "blocked";
  /** Whether backups are copied to the paired region. */
  readonly geoBackup: boolean;
}

interface PostgresFile extends CatalogueFile {
  /** Null for a SKU that the provider takes and no page describes. */
  readonly skus: Readonly<Record<string, Omit<PostgresSku, "sku" | "tier"> | null>>;
  readonly reservedConnections: number;
  readonly versions: Readonly<Record<string, PostgresSupport>>;
  readonly storageTiers: Readonly<Record<string, readonly string[]>>;
  readonly backupRetentionDays: { readonly min: number; readonly max: number; readonly default: number };
  readonly maxReplicas: number;
  readonly regions: Readonly<Record<string, PostgresRegion>>;
}

const prefixes: Readonly<Record<string, PostgresTier>> = {
  B: "Burstable",
  GP: "GeneralPurpose",
  MO: "MemoryOptimized",
};

/** Returns the facts of a SKU; `undefined` for one that has none, though azurerm 4.55 may take it. */
export function postgresSku(sku: string): PostgresSku | undefined {
  const row = entryOf(postgresFile().skus, sku);
  const tier = prefixes[sku.slice(0, sku.indexOf("_"))];
  return row && tier ? { ...row, sku, tier } : undefined;
}

/** Returns all SKUs that azurerm 4.55 takes. */
export function postgresSkus(): readonly string[] {
  return Object.keys(postgresFile().skus);
}

/** Returns the connections that Azure keeps for itself. */
export function reservedConnections(): number {
  return postgresFile().reservedConnections;
}

/** Returns the last days of a major version such as `17`; `undefined` where azurerm 4.55 does not take it. */
export function postgresSupport(version: string): PostgresSupport | undefined {
  return entryOf(postgresFile().versions, version);
}

/** Returns the major versions that azurerm 4.55 takes, oldest first. */
export function postgresVersions(): readonly string[] {
  return Object.keys(postgresFile().versions);
}

/** Returns the sizes of `storage_mb`, smallest first. A server never shrinks to a smaller one. */
export function postgresStorageSizes(): readonly number[] {
  return Object.keys(postgresFile().storageTiers).map(Number);
}

/** Returns the tiers of `storage_tier` for a size, the default first; empty for a size that there is not. */
export function postgresStorageTiers(storageMb: number): readonly string[] {
  return entryOf(postgresFile().storageTiers, String(storageMb)) ?? [];
}

/** Returns the days for which backups are kept. */
export function postgresBackupDays(): PostgresFile["backupRetentionDays"] {
  return postgresFile().backupRetentionDays;
}

/** Returns the most read replicas of one server. */
export function maxPostgresReplicas(): number {
  return postgresFile().maxReplicas;
}

/** Returns what a region offers; `undefined` where the list has no such region. */
export function postgresRegion(region: string): PostgresRegion | undefined {
  return entryOf(postgresFile().regions, region);
}

/** The day on which versions and regions were read, `YYYY-MM-DD`. */
export function postgresDate(): string {
  return postgresFile().asOf;
}

function postgresFile(): PostgresFile {
  return require("./data/postgres.json") as PostgresFile;
}
