import * as v from "valibot";
import { cacheEngines } from "../../catalog/elasticache";
import { object, name, text, whole, word, type Parsed, type Stated } from "../../../core/primitives";
import { retentionDays } from "../../region/spec/primitives";

const pattern = word("a pattern of printable characters without a space, such as orders:*");
const command = text(
  /^[+-]@?[a-z][a-z|_-]*$/,
  "a command or category in lower case with + or -, such as +get or -@dangerous",
);

/** What a client may do with the cache. It signs in by IAM; there is no password. */
const user = object({
  /** Key patterns, for example `orders:*`. @default ["*"] */
  keys: v.optional(v.array(pattern), ["*"]),
  /** Channel patterns. @default none */
  channels: v.optional(v.array(pattern), []),
  /**
   * Commands and categories, each with `+` or `-`; later ones override earlier ones.
   * @default ["+@all", "-@dangerous", "+info"]: FLUSHALL and KEYS stop every other client
   */
  commands: v.optional(v.array(command), ["+@all", "-@dangerous", "+info"]),
});

/**
 * One primary and its replicas behind TLS. With a replica it fails over by itself, across the zones of the network's
 * data tier; the primary starts in the zone in which the region trades.
 */
export const cacheSchema = object({
  /** Engine and its version. */
  engine: object({
    /** Valkey, or Redis, whose last version in ElastiCache is 7.1. */
    kind: v.picklist(cacheEngines),
    /** Major and minor version, for example `8.1`. */
    version: text(/^\d+\.\d+$/, 'a version such as "8.1"'),
  }),
  /** Node type, for example `cache.r7g.2xlarge`. */
  machine: text(/^cache\.[a-z0-9]+\.[a-z0-9]+$/, "a node type such as cache.r7g.2xlarge"),
  /** The primary and its replicas, 1 to 6. */
  nodes: whole(1, 6),
  /**
   * Who may connect, by name. ElastiCache closes a connection that IAM authenticated after 12 hours unless the client
   * authenticates again.
   * @default { app: {} }
   */
  users: v.optional(v.record(name, user), { app: {} }),
  /**
   * What a full cache does with a write.
   * @default "noeviction": a refused write is an error that the client sees, an evicted key is a flat position
   */
  whenFull: v.optional(
    v.picklist(["noeviction", "volatile-lru", "volatile-lfu", "volatile-ttl", "allkeys-lru", "allkeys-lfu"]),
    "noeviction",
  ),
  /**
   * Which key encrypts the cache at rest: the region's `own`, or that of the `service`, which cannot be shared with
   * another region or account.
   * @default "own"
   */
  key: v.optional(v.picklist(["own", "service"]), "own"),
  /** Days for which daily snapshots are kept, 0 to 35; 0 for no snapshots. @default 7 */
  snapshotRetentionDays: v.optional(whole(0, 35), 7),
  /** Sends the engine's log and its slow commands to encrypted log groups. @default true */
  logs: v.optional(v.boolean(), true),
  /** Days for which CloudWatch Logs keeps these logs. @default 90 */
  logRetentionDays: v.optional(retentionDays, 90),
});

export type CacheInput = Stated<typeof cacheSchema>;
export type Cache = Parsed<typeof cacheSchema>;
export type CacheUser = Cache["users"][string];
