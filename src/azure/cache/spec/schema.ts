import * as v from "valibot";
import {
  distinct,
  object,
  plainName,
  reference,
  text,
  type Parsed,
  type Stated,
} from "../../../core/primitives";
import { clusteringPolicies } from "../../catalog/redis";
import { uuid } from "../../region/spec/primitives";

const persistence = v.variant("kind", [
  object({
    /** A cache whose nodes all failed is empty. */
    kind: v.literal("off"),
  }),
  object({
    /** A cache whose nodes all failed has what the last snapshot has. */
    kind: v.literal("snapshots"),
    /** Hours between two snapshots: 1, 6 or 12. */
    everyHours: v.picklist([1, 6, 12]),
  }),
  object({
    /** A cache whose nodes all failed has every write but those of the last seconds, at the cost of throughput. */
    kind: v.literal("log"),
  }),
]);

const signIn = v.variant("kind", [
  object({
    /** Clients show a token of Microsoft Entra ID, which they renew; there is no password. */
    kind: v.literal("entra"),
    /**
     * Object ids of the identities that may do everything in the cache, by name. An identity that is made later is let in
     * by `az redisenterprise database access-policy-assignment create`.
     * @default none
     */
    clients: v.optional(v.record(plainName, uuid), {}),
  }),
  object({
    /** Clients send a key, which Azure makes and azurerm keeps in the state: docs/secrets.md. */
    kind: v.literal("keys"),
  }),
]);

const redisModule = object({
  /** Its name. */
  name: v.picklist(["RedisBloom", "RedisJSON", "RedisTimeSeries", "RediSearch"]),
  /** Its options, for example `ERROR_RATE 0.01 INITIAL_SIZE 400`. @default its own */
  args: v.optional(
    text(/^[\w.=: -]{1,200}$/, "options of a module in letters, digits, spaces and _ . = : -"),
  ),
});

const geoReplication = object({
  /** Name of the group, the same at each of its caches. Cannot be changed. */
  group: text(
    /^(?=.{1,63}$)[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*$/,
    "letters, digits and single hyphens between them, at most 63",
  ),
  /**
   * Regions whose caches this region's stack links to its own, stated in one region of the group once all caches are
   * there. Linking discards what the others hold and takes them off for minutes.
   * @default none: another region links
   */
  links: v.optional(distinct(reference), []),
});

/** A cache of Azure Managed Redis. */
export const cacheSchema = object({
  /** SKU, for example `ComputeOptimized_X10`: its tier and about its GB. azurerm 4.55 replaces a cache for another one. */
  sku: text(/^[A-Za-z][A-Za-z0-9_]{0,40}$/, "a SKU such as ComputeOptimized_X10"),
  /** Whether each shard has a replica, in another zone where the region has some. Cannot be changed. @default true */
  highAvailability: v.optional(v.boolean(), true),
  /**
   * What clients speak. `OSSCluster` is the fastest, and needs clients of the Redis Cluster protocol, which also connect
   * to ports 8500 to 8599; `EnterpriseCluster` has one endpoint and a proxy; `NoCluster` does not shard, up to 25 GB.
   * Another one deletes what the cache holds.
   * @default "OSSCluster"
   */
  clusteringPolicy: v.optional(v.picklist(clusteringPolicies), "OSSCluster"),
  /**
   * What a full cache does with a write.
   * @default "noeviction": a refused write is an error that the client sees, an evicted key is a flat position
   */
  whenFull: v.optional(
    v.picklist([
      "noeviction",
      "volatile-lru",
      "volatile-lfu",
      "volatile-ttl",
      "volatile-random",
      "allkeys-lru",
      "allkeys-lfu",
      "allkeys-random",
    ]),
    "noeviction",
  ),
  /** Modules. Other ones, or others of their options, delete what the cache holds. @default none */
  modules: v.optional(v.pipe(v.array(redisModule), v.maxLength(4, "at most 4")), []),
  /** What survives the failure of all nodes. @default { kind: "off" } */
  persistence: v.optional(persistence, { kind: "off" }),
  /** How clients sign in. @default { kind: "entra" } */
  signIn: v.optional(signIn, { kind: "entra", clients: {} }),
  /** Caches of other regions that take writes for the same keys. @default none */
  geoReplication: v.optional(geoReplication),
});

export type CacheInput = Stated<typeof cacheSchema>;
export type Cache = Parsed<typeof cacheSchema>;
