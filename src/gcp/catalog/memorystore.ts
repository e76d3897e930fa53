import { entryOf, type CatalogueFile } from "../../core/catalogue-file";

/** A node type of Memorystore for Valkey. Source and date: `data/memorystore.json`. */
export interface ValkeyNodeType {
  /** Size of a node, GB. */
  readonly capacityGb: number;
  /** What of it takes keys unless `maxmemory` is changed, GB. */
  readonly writableGb: number;
  readonly vcpus: number;
  /** Whether Google's service level covers it. */
  readonly sla: boolean;
  /** Most connections of clients to one node that `maxclients` may ask for. */
  readonly maxClients: number;
}

export type RedisTier = "BASIC" | "STANDARD_HA";

/** Replicas of a Redis instance. */
export interface RedisReplicas {
  /** The only number where clients do not read from replicas. */
  readonly withoutReads: number;
  /** Not set where the tier has no read replicas. */
  readonly withReads?: { readonly atLeast: number; readonly atMost: number; readonly default: number };
}

/** Limits of Memorystore for Redis. */
export interface RedisLimits {
  /** What a name has to match, as a regular expression. */
  readonly namePattern: string;
  readonly minMemoryGiB: number;
  readonly maxMemoryGiB: number;
  readonly minMemoryGiBForReadReplicas: number;
  /** False where no source was read for the sizes: nothing to refuse on. */
  readonly memoryVerified: boolean;
  readonly replicas: Readonly<Record<RedisTier, RedisReplicas>>;
}

interface ValkeyFacts {
  /** Oldest first. */
  readonly versions: readonly string[];
  readonly maxReplicasPerShard: number;
  /** Most nodes of an instance, primaries and replicas together. */
  readonly maxNodes: number;
  /** Null for a type that the API has and whose figures were not read. */
  readonly nodeTypes: Readonly<Record<string, ValkeyNodeType | null>>;
}

interface MemorystoreFile extends CatalogueFile {
  readonly valkey: ValkeyFacts;
  readonly redis: RedisLimits;
}

/** Returns a node type; null where its figures were not read, `undefined` for one that the catalogue does not list. */
export function valkeyNodeType(name: string): ValkeyNodeType | null | undefined {
  return entryOf(memorystoreFile().valkey.nodeTypes, name);
}

/** Returns the node types of the API. */
export function valkeyNodeTypes(): readonly string[] {
  return Object.keys(memorystoreFile().valkey.nodeTypes);
}

/** Returns the versions of Valkey, for example `8.0`, oldest first. */
export function valkeyVersions(): readonly string[] {
  return memorystoreFile().valkey.versions;
}

export function maxValkeyReplicasPerShard(): number {
  return memorystoreFile().valkey.maxReplicasPerShard;
}

/** Returns the most shards of an instance whose shards have that many replicas each. */
export function maxValkeyShards(replicasPerShard: number): number {
  return Math.floor(memorystoreFile().valkey.maxNodes / (1 + replicasPerShard));
}

/** Returns the room for keys of an instance, GB; `undefined` where the node type's figures are not known. */
export function valkeyWritableGb(nodeType: string, shards: number): number | undefined {
  const facts = valkeyNodeType(nodeType);
  return facts ? facts.writableGb * shards : undefined;
}

export function redisLimits(): RedisLimits {
  return memorystoreFile().redis;
}

function memorystoreFile(): MemorystoreFile {
  return require("./data/memorystore.json") as MemorystoreFile;
}
