import { entryOf, type CatalogueFile } from "../../core/catalogue-file";

/** Disks whose speed the owner chooses beside their size. */
export const provisionedSkus = ["UltraSSD_LRS", "PremiumV2_LRS"] as const;
export type ProvisionedSku = (typeof provisionedSkus)[number];

/** The arithmetic of such a disk. Source and date: `data/disks.json`. */
export interface ProvisionedDisk {
  readonly minSizeGiB: number;
  readonly maxSizeGiB: number;
  /** What every disk may have, whatever its size. */
  readonly minIops: number;
  readonly iopsPerGiB: number;
  readonly maxIops: number;
  readonly minMbps: number;
  readonly mbpsPerIops: number;
  readonly maxMbps: number;
}

/** A performance tier of Premium SSD, named after the size that has it. */
export interface PremiumTier {
  /** For example `P30`. */
  readonly name: string;
  /** The largest disk of the tier. */
  readonly sizeGiB: number;
  readonly iops: number;
  readonly mbps: number;
}

/** Least and most of a speed. */
export interface SpeedRange {
  readonly min: number;
  readonly max: number;
}

/** How a region sells a disk: in its zones, without a zone only, or not as far as the catalogue knows. */
export type DiskAvailability =
  | { readonly kind: "zonal"; readonly zones: number }
  | { readonly kind: "regional" }
  | { readonly kind: "unlisted" };

interface DisksFile extends CatalogueFile {
  readonly provisioned: Readonly<Record<ProvisionedSku, ProvisionedDisk>>;
  readonly sectorSizes: readonly number[];
  readonly defaultSectorSize: number;
  readonly performanceChangesPerDay: number;
  readonly capacityTiBPerRegion: number;
  readonly premiumTiers: Readonly<Record<string, Omit<PremiumTier, "name">>>;
  readonly zones: Readonly<Record<ProvisionedSku, Readonly<Record<string, number>>>>;
  readonly withoutZone: readonly string[];
}

/** Returns the arithmetic of Ultra Disk or of Premium SSD v2. */
export function provisionedDisk(sku: ProvisionedSku): ProvisionedDisk {
  return disksFile().provisioned[sku];
}

/** Returns the IOPS that a disk of a size may be given. */
export function iopsRange(sku: ProvisionedSku, sizeGiB: number): SpeedRange {
  const { minIops, iopsPerGiB, maxIops } = provisionedDisk(sku);
  return { min: minIops, max: Math.max(minIops, Math.min(maxIops, iopsPerGiB * sizeGiB)) };
}

/** Returns the MB/s that a disk of these IOPS may be given. */
export function mbpsRange(sku: ProvisionedSku, iops: number): SpeedRange {
  const { minMbps, mbpsPerIops, maxMbps } = provisionedDisk(sku);
  return { min: minMbps, max: Math.max(minMbps, Math.min(maxMbps, Math.floor(mbpsPerIops * iops))) };
}

/** Returns the sizes of a sector in bytes, and the one that Azure takes unless told: both disks have them. */
export function sectorSizes(): { readonly sizes: readonly number[]; readonly default: number } {
  const { sectorSizes: sizes, defaultSectorSize } = disksFile();
  return { sizes, default: defaultSectorSize };
}

/** Returns how often in 24 hours size or speed of a provisioned disk may change; of Premium SSD v2 its creation counts. */
export function performanceChangesPerDay(): number {
  return disksFile().performanceChangesPerDay;
}

/** Returns the TiB that a subscription may have in a region of either disk, until Azure raises it. */
export function provisionedTiBPerRegion(): number {
  return disksFile().capacityTiBPerRegion;
}

/** Returns how a region sells a provisioned disk. */
export function diskAvailability(sku: ProvisionedSku, region: string): DiskAvailability {
  const zones = entryOf(disksFile().zones[sku], region);
  if (zones === undefined) return { kind: "unlisted" };
  return zones === 0 ? { kind: "regional" } : { kind: "zonal", zones };
}

/** Whether a region takes Premium SSD v2 without a zone: every one without zones that sells it, and some with them. */
export function takesPremiumV2WithoutZone(region: string): boolean {
  return (
    diskAvailability("PremiumV2_LRS", region).kind === "regional" || disksFile().withoutZone.includes(region)
  );
}

/** Returns the tiers of Premium SSD, smallest first. */
export function premiumTiers(): readonly PremiumTier[] {
  return Object.entries(disksFile().premiumTiers).map(([name, tier]) => ({ name, ...tier }));
}

/** Returns the tier of a Premium SSD by its size; `undefined` for one that is larger than any. */
export function premiumTierOf(sizeGiB: number): PremiumTier | undefined {
  return premiumTiers().find((tier) => sizeGiB <= tier.sizeGiB);
}

/**
 * Returns the tiers that a Premium SSD of a size may have, its own first: up to P50, from P60 on up to P80.
 */
export function premiumTiersFor(sizeGiB: number): readonly PremiumTier[] {
  const own = premiumTierOf(sizeGiB);
  if (own === undefined) return [];
  const tiers = premiumTiers();
  const last = own.sizeGiB <= 4096 ? "P50" : "P80";
  return tiers.slice(
    tiers.findIndex(({ name }) => name === own.name),
    tiers.findIndex(({ name }) => name === last) + 1,
  );
}

function disksFile(): DisksFile {
  return require("./data/disks.json") as DisksFile;
}
