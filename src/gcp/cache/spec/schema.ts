import * as v from "valibot";
import { zoneKeys } from "../../../core/address-plan";
import { object, text, whole, type Parsed, type Stated } from "../../../core/primitives";
import { computeName } from "../../region/spec/primitives";

const zone = v.picklist(zoneKeys);

const shared = {
  /**
   * What a full cache does with a write.
   * @default "noeviction": a refused write is an error that the client sees, an evicted key is a flat position
   */
  whenFull: v.optional(
    v.picklist(["noeviction", "volatile-lru", "volatile-lfu", "volatile-ttl", "allkeys-lru", "allkeys-lfu"]),
    "noeviction",
  ),
};

const off = object({
  /** A restarted cache is empty. */
  kind: v.literal("off"),
});
const snapshots = object({
  /** A restarted cache has what the last snapshot has. */
  kind: v.literal("snapshots"),
  /** Hours between two snapshots: 1, 6, 12 or 24. */
  everyHours: v.picklist([1, 6, 12, 24]),
});

const valkey = object({
  /** Valkey, by Private Service Connect: clients sign in by IAM and connect by TLS. */
  kind: v.literal("valkey"),
  /** Version, for example `8.0`. A newer one is an upgrade at the next apply. */
  version: text(/^\d+\.\d+$/, 'a version such as "8.0"'),
  /** Node type, for example `HIGHMEM_MEDIUM`. */
  machine: text(/^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$/, "a node type such as HIGHMEM_MEDIUM"),
  /**
   * Whether clients speak the protocol of a cluster, which spreads the keys over shards. Cannot be changed.
   * @default "CLUSTER_DISABLED": one primary with its replicas, for every client
   */
  mode: v.optional(v.picklist(["CLUSTER", "CLUSTER_DISABLED"]), "CLUSTER_DISABLED"),
  /** Shards, each with a part of the keys. @default 1 */
  shards: v.optional(whole(1, 250), 1),
  /** Replicas of each shard, 0 to 5. @default 1 */
  replicas: v.optional(whole(0, 5), 1),
  /** In which zones the nodes stand. Cannot be changed. @default { kind: "multi" } */
  zones: v.optional(
    v.variant("kind", [
      object({
        /** In several zones, which Google chooses. */
        kind: v.literal("multi"),
      }),
      object({
        /** All in one zone: nearer to machines that trade there, and gone with it. */
        kind: v.literal("single"),
        /** The zone. */
        zone,
      }),
    ]),
    { kind: "multi" },
  ),
  /** What survives a restart of all nodes. @default { kind: "off" } */
  persistence: v.optional(
    v.variant("kind", [
      off,
      snapshots,
      object({
        /** A restarted cache has every write but those of the last moment. */
        kind: v.literal("log"),
        /** When the log is written through: at each write, which waits, or every second. @default "EVERY_SEC" */
        sync: v.optional(v.picklist(["ALWAYS", "EVERY_SEC"]), "EVERY_SEC"),
      }),
    ]),
    { kind: "off" },
  ),
  /** Days for which daily backups are kept, 0 to 365; 0 for no backups. @default 7 */
  backupRetentionDays: v.optional(whole(0, 365), 7),
  /**
   * Whether the network's service connection policy for Memorystore, one in each region, is created or there already.
   * @default "create"
   */
  connectionPolicy: v.optional(v.picklist(["create", "adopt"]), "create"),
  /** Whether Memorystore refuses to delete the instance. @default true */
  deletionProtection: v.optional(v.boolean(), true),
  ...shared,
});

const redis = {
  /** Redis, by private service access: clients connect by TLS. */
  kind: v.literal("redis"),
  /** Version, for example `7.2`. */
  version: text(/^\d+\.(\d+|x)$/, 'a version such as "7.2"'),
  /** GiB. */
  memoryGiB: whole(1, 10_000),
  /** Where the first primary stands. Cannot be changed. @default Google chooses */
  zone: v.optional(zone),
  /** What survives a restart of all nodes. @default { kind: "off" } */
  persistence: v.optional(v.variant("kind", [off, snapshots]), { kind: "off" }),
  /**
   * Whether clients send a password, which Google makes and Terraform keeps in the state: docs/secrets.md.
   * @default true
   */
  auth: v.optional(v.boolean(), true),
  /**
   * Allocated range of private service access in which the instance has its address. Cannot be changed.
   * @default Google chooses among those of the network's connection
   */
  addressRange: v.optional(computeName),
  ...shared,
};

/** A cache of Memorystore: Valkey, or Redis in one of two tiers. */
export const cacheSchema = v.variant("kind", [
  valkey,
  v.variant("tier", [
    object({
      /** One node, whose loss empties the cache. */
      tier: v.literal("BASIC"),
      ...redis,
    }),
    object({
      /** A primary, and replicas that take over from it. */
      tier: v.literal("STANDARD_HA"),
      /** Where the first replica stands. Cannot be changed. @default Google chooses */
      standbyZone: v.optional(zone),
      /**
       * Replicas that clients may read from, 1 to 5. Google takes them away from no instance that had them.
       * @default not set: one replica, which only takes over
       */
      readReplicas: v.optional(whole(1, 5)),
      ...redis,
    }),
  ]),
]);

export type CacheInput = Stated<typeof cacheSchema>;
export type Cache = Parsed<typeof cacheSchema>;
export type ValkeyCache = Extract<Cache, { kind: "valkey" }>;
export type RedisCache = Extract<Cache, { kind: "redis" }>;
