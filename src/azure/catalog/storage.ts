import type { CatalogueFile } from "../../core/catalogue-file";
import type { RegionFacts } from "./regions";

/** Redundancy of a standard storage account as azurerm names it. */
export const storageRedundancies = ["LRS", "ZRS", "GRS", "RAGRS", "GZRS", "RAGZRS"] as const;
export type StorageRedundancy = (typeof storageRedundancies)[number];

/** Where copies lie. Source and date: `data/storage.json`. */
export interface RedundancyFacts {
  /** Whether the copies of the account's own region lie in three zones. */
  readonly zones: boolean;
  /** Whether the paired region has a copy, and whether it can be read before a failover. */
  readonly secondary: "none" | "unreadable" | "readable";
  /** Whether blobs may go to the archive tier. */
  readonly archiveTier: boolean;
}

/** Access tiers that a lifecycle moves blobs to. */
export const accessTiers = ["Cool", "Cold", "Archive"] as const;
export type AccessTier = (typeof accessTiers)[number];

export interface AccessTierFacts {
  /** Rank from warm to cold: a lifecycle moves a blob only to a tier of higher order. */
  readonly order: number;
  /** Days in the tier before which a deletion or a move is charged as if it had been there for them. */
  readonly leastDays: number;
}

/** What an account serves, until Azure raises it. */
export interface AccountSpeed {
  readonly requestsPerSecond: number;
  readonly ingressGbps: number;
  readonly egressGbps: number;
}

/** Limits of an account, beside its speed. */
export interface AccountLimits {
  readonly capacityPiB: number;
  readonly ipRules: number;
  readonly networkRules: number;
  readonly privateEndpoints: number;
}

interface StorageFile extends CatalogueFile {
  readonly kinds: Readonly<Record<StorageRedundancy, RedundancyFacts>>;
  readonly tiers: Readonly<Record<AccessTier, AccessTierFacts>>;
  /** By how much the copy in the paired region usually is behind; no SLA. */
  readonly usualLagMinutes: number;
  readonly account: AccountLimits;
  readonly speed: Readonly<Record<"fast" | "other", AccountSpeed>>;
  readonly fastRegions: readonly string[];
}

export function redundancyFacts(kind: StorageRedundancy): RedundancyFacts {
  return storageFile().kinds[kind];
}

export function accessTier(name: AccessTier): AccessTierFacts {
  return storageFile().tiers[name];
}

/** Whether a region has a kind: zones are needed for some, a pair for others. */
export function offersRedundancy(region: RegionFacts, kind: StorageRedundancy): boolean {
  const { zones, secondary } = redundancyFacts(kind);
  return (!zones || region.zones.length > 0) && (secondary === "none" || region.pair !== undefined);
}

/** Whether azurerm 4.55 makes a new account, without the data of the old one, to come from one kind to another. */
export function replacesAccount(from: StorageRedundancy, to: StorageRedundancy): boolean {
  return redundancyFacts(from).zones !== redundancyFacts(to).zones;
}

/** Returns the minutes by which the copy in the paired region usually is behind; Azure promises none. */
export function usualLagMinutes(): number {
  return storageFile().usualLagMinutes;
}

/** Returns what a general-purpose v2 account serves in a region. */
export function accountSpeed(region: string): AccountSpeed {
  const { speed, fastRegions } = storageFile();
  return fastRegions.includes(region) ? speed.fast : speed.other;
}

export function accountLimits(): AccountLimits {
  return storageFile().account;
}

function storageFile(): StorageFile {
  return require("./data/storage.json") as StorageFile;
}
