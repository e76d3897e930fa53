import { entryOf, type CatalogueFile } from "../../core/catalogue-file";

export const redisTiers = ["Balanced", "ComputeOptimized", "FlashOptimized", "MemoryOptimized"] as const;
export type RedisTier = (typeof redisTiers)[number];

export const clusteringPolicies = ["OSSCluster", "EnterpriseCluster", "NoCluster"] as const;
export type ClusteringPolicy = (typeof clusteringPolicies)[number];

/** A SKU of Azure Managed Redis. Source and date: `data/redis.json`. */
export interface RedisSku {
  /** For example `ComputeOptimized_X50`. */
  readonly sku: string;
  readonly tier: RedisTier;
  /** What it is sold as; `reservedShare` of it is the service's own. */
  readonly sizeGb: number;
  readonly vcpus: number;
  /** Primary shards with which Azure starts it. */
  readonly shards: number;
  readonly maxConnections: number;
  /** Whether it was a preview on the day of the page. */
  readonly preview: boolean;
}

/** Modules, policies and frequencies that azurerm 4.55 takes, and what excludes what. */
export interface RedisOptions {
  readonly reservedShare: number;
  readonly port: number;
  readonly noClusterMaxGb: number;
  readonly evictionPolicies: readonly string[];
  readonly modules: readonly string[];
  /** The modules that a geo-replicated database may have. */
  readonly geoReplicationModules: readonly string[];
  /** Attributes of the database whose change deletes it with its data and makes a new one, without a new cluster. */
  readonly recreatesDatabase: readonly string[];
  readonly persistence: {
    readonly appendOnlyFile: readonly string[];
    readonly redisDatabase: readonly string[];
  };
}

interface RedisFile extends CatalogueFile, RedisOptions {
  readonly skus: Readonly<Record<string, Omit<RedisSku, "sku" | "tier">>>;
  /** Of the SKUs that hold all data in memory. */
  readonly withoutGeoReplication: readonly string[];
}

/** Returns a SKU; `undefined` for one that azurerm 4.55 does not take. */
export function redisSku(sku: string): RedisSku | undefined {
  const row = entryOf(redisFile().skus, sku);
  const tier = redisTiers.find((name) => sku.startsWith(`${name}_`));
  return row && tier && { ...row, sku, tier };
}

/** Returns the SKUs that azurerm 4.55 takes, by tier, smallest first. */
export function redisSkus(): readonly string[] {
  return Object.keys(redisFile().skus);
}

/** Returns the GB of a SKU that are the user's. */
export function usableGb({ sizeGb }: RedisSku): number {
  return sizeGb * (1 - redisFile().reservedShare);
}

/** Whether a database on the SKU can be replicated to other regions: Azure refuses Flash, which azurerm 4.55 lets pass. */
export function geoReplicates({ sku, tier }: RedisSku): boolean {
  return tier !== "FlashOptimized" && !redisFile().withoutGeoReplication.includes(sku);
}

export function redisOptions(): RedisOptions {
  return redisFile();
}

function redisFile(): RedisFile {
  return require("./data/redis.json") as RedisFile;
}
