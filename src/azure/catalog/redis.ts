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
  /** The modules of the tier that keeps part of the data in flash. */
  readonly flashModules: readonly string[];
  /** The most caches of a geo-replication group. */
  readonly mostInGroup: number;
  /** The modules that a geo-replicated database may have. */
  readonly geoReplicationModules: readonly string[];
  /** Attributes of the database whose change deletes it with its data and makes a new one, without a new cluster. */
  readonly recreatesDatabase: readonly string[];
  readonly persistence: {
    readonly appendOnlyFile: readonly string[];
    readonly redisDatabase: readonly string[];
  };
}

/** Azure Cache for Redis, which Azure Managed Redis takes the place of. */
interface Predecessor {
  readonly source: string;
  /** The last day on which a tenant that had none could create one. */
  readonly newTenantsUntil: string;
  /** The day on which a tier is turned off. */
  readonly retires: Readonly<Record<string, string>>;
}

interface RedisFile extends CatalogueFile, RedisOptions {
  readonly predecessor: Predecessor;
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

/** Returns the day on which a SKU of Azure Cache for Redis is turned off; `undefined` for one that is none of its. */
export function predecessorRetires(sku: string): string | undefined {
  const { retires } = redisFile().predecessor;
  const [tier = ""] = sku.split("_");
  return entryOf(retires, /^[CP]\d$/.test(sku) ? "Premium" : tier);
}

/** Returns the last day on which a tenant without a cache could create one of Azure Cache for Redis. */
export function predecessorTaken(): string {
  return redisFile().predecessor.newTenantsUntil;
}

export function redisOptions(): RedisOptions {
  return redisFile();
}

function redisFile(): RedisFile {
  return require("./data/redis.json") as RedisFile;
}
