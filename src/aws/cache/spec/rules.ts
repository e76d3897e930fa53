import {
  cacheFamily,
  cacheNodeType,
  cacheNodeTypes,
  cacheVersion,
  cacheVersions,
  isClosedToNewCaches,
  type CacheEngineName,
} from "../../catalog/elasticache";
import { defineProblems, type Problem } from "../../../core/problem";
import { didYouMean } from "../../../core/suggest";
import { isProductionRole, type RegionRole } from "../../../environment/region";
import { tierZones, type AwsNetwork } from "../../network/spec/network";

/** What somebody may do with the cache. He signs in by IAM; nowhere is there a password. */
export interface CacheUser {
  /** Key patterns, for example `orders:*`. @default ["*"] */
  readonly keys: readonly string[];
  /** Channel patterns. @default none */
  readonly channels: readonly string[];
  /**
   * Commands and categories, each with `+` or `-`, later ones over earlier ones.
   * @default ["+@all", "-@dangerous", "+info"]: FLUSHALL and KEYS stop everybody else
   */
  readonly commands: readonly string[];
}

/** What a full cache does. */
export const evictionPolicies = [
  "noeviction",
  "volatile-lru",
  "volatile-lfu",
  "volatile-ttl",
  "allkeys-lru",
  "allkeys-lfu",
] as const;

/**
 * One primary and its replicas behind TLS. With a replica it fails over by itself, over as many zones as the
 * network's data tier has, and begins in the zone in which the region trades.
 */
export interface Cache {
  readonly engine: { readonly kind: CacheEngineName; readonly version: string };
  /** Node type, for example `cache.r7g.2xlarge`. */
  readonly machine: string;
  /** The primary and its replicas, 1 to 6. */
  readonly nodes: number;
  /**
   * By name, who may connect. A connection that is authenticated by IAM is closed after 12 hours unless the
   * client authenticates again: a session that is longer has to.
   * @default { app: {} }
   */
  readonly users: Readonly<Record<string, CacheUser>>;
  /**
   * What a full cache does.
   * @default "noeviction": a refused write is an error that somebody sees, a key that vanished is a flat position
   */
  readonly whenFull: (typeof evictionPolicies)[number];
  /**
   * Whose key encrypts the cache at rest: the region's own, or the one of ElastiCache, which no other region and
   * no other account can be given.
   * @default "own"
   */
  readonly key: "own" | "service";
  /** Days for which daily snapshots are kept; 0 for none. @default 7 */
  readonly snapshotRetentionDays: number;
  /**
   * Sends the engine's log and its slow commands to encrypted log groups.
   * @default true
   */
  readonly logs: boolean;
  /** @default 90 */
  readonly logRetentionDays: number;
}

const { definitions, problem } = defineProblems({
  "AWS-CACHE-001": {
    kind: "limit",
    rule: "the engine's version is one that ElastiCache offers and that takes IAM users: Valkey, or Redis 7.0 and 7.1",
    source: "cfn-lint 1.51.0; ElastiCache user guide, auth-iam; src/aws/catalog/data/elasticache.json",
  },
  "AWS-CACHE-002": {
    kind: "advice",
    rule: "the node type is one that the catalogue knows",
    source: "src/aws/catalog/data/elasticache.json",
  },
  "AWS-CACHE-003": {
    kind: "limit",
    rule: "a new cache has nodes of a generation that is open to new caches",
    source: "ElastiCache API reference, CreateReplicationGroup.CacheNodeType, 2026-05",
  },
  "AWS-CACHE-004": {
    kind: "impossible",
    rule: "a cache lies in subnets of the data tier",
    source:
      "ElastiCache API reference, CreateReplicationGroup: encryption in transit requires a subnet group",
  },
  "AWS-CACHE-005": {
    kind: "advice",
    rule: "a production cache has a replica to fail over to, in another zone",
    source: "ElastiCache API reference, CreateReplicationGroup.AutomaticFailoverEnabled and MultiAZEnabled",
  },
  "AWS-CACHE-006": {
    kind: "advice",
    rule: "a production cache has sustained processors, not CPU credits",
    source: "EC2 user guide, burstable instances; src/aws/catalog/data/elasticache.json",
  },
  "AWS-CACHE-007": {
    kind: "advice",
    rule: "the parameter group family of the engine's version is documented",
    source: "src/aws/catalog/data/elasticache.json, verified",
  },
  "AWS-CACHE-008": {
    kind: "advice",
    rule: "the engine's version is one that the catalogue lists",
    source: "src/aws/catalog/data/elasticache.json",
  },
});
export const cacheProblems = definitions;

/** What the rules of a cache need to know of its surroundings. */
export interface CacheInPlace {
  readonly cache: Cache;
  readonly network: AwsNetwork;
  readonly role: RegionRole;
}

/** Judges a cache in its region; `at` is the region's path. */
export function cacheRules({ cache, network, role }: CacheInPlace, at: string): Problem[] {
  const path = `${at}.cache`;
  return [
    ...versionFaults(cache, path),
    ...machineFaults(cache, role, `${path}.machine`),
    ...placeFaults({ cache, network, role }, at),
  ];
}

function versionFaults({ engine }: Cache, at: string): Problem[] {
  const { kind, version } = engine;
  const known = cacheVersion(kind, version);
  const path = `${at}.engine.version`;
  if (known === undefined) {
    const versions = cacheVersions(kind);
    const family = cacheFamily(kind, version);
    return isNotOffered(engine)
      ? [problem("AWS-CACHE-001", path, `${kind} ${version}`, didYouMean(version, versions))]
      : [
          problem(
            "AWS-CACHE-008",
            path,
            `${kind} ${version}, taken as ${family}`,
            `check it, or use ${versions.at(-1) ?? ""}`,
          ),
        ];
  }
  if (known.verified) return [];
  const remedy = "use an earlier version, or check the family before the first apply";
  return [problem("AWS-CACHE-007", path, `${kind} ${version}, taken as ${known.family}`, remedy)];
}

/** Whether a version that the catalogue lacks is too old, or of Redis, which ElastiCache follows no further. */
function isNotOffered({ kind, version }: Cache["engine"]): boolean {
  const [oldest = ""] = cacheVersions(kind);
  return kind === "redis" || compareVersions(version, oldest) < 0;
}

function compareVersions(one: string, other: string): number {
  const [[major = 0, minor = 0], [otherMajor = 0, otherMinor = 0]] = [one, other].map((version) =>
    version.split(".").map(Number),
  ) as [number[], number[]];
  return major - otherMajor || minor - otherMinor;
}

function machineFaults({ machine }: Cache, role: RegionRole, at: string): Problem[] {
  if (isClosedToNewCaches(machine)) {
    return [problem("AWS-CACHE-003", at, machine, "use a current type such as cache.r7g.large")];
  }
  const known = cacheNodeType(machine);
  if (known === undefined) {
    return [problem("AWS-CACHE-002", at, machine, didYouMean(machine, cacheNodeTypes()))];
  }
  if (!known.burstable || !isProductionRole(role)) return [];
  return [problem("AWS-CACHE-006", at, machine, "use an m7g or r7g type")];
}

function placeFaults({ cache, network, role }: CacheInPlace, at: string): Problem[] {
  const zones = tierZones(network, "data");
  if (zones.length === 0) {
    const remedy = "name the network's data subnets, by zone";
    return [problem("AWS-CACHE-004", `${at}.network.subnets`, "no data subnet", remedy)];
  }
  if (!isProductionRole(role) || (cache.nodes > 1 && zones.length > 1)) return [];
  return cache.nodes === 1
    ? [problem("AWS-CACHE-005", `${at}.cache.nodes`, cache.nodes, "nodes: 2 or more")]
    : [problem("AWS-CACHE-005", `${at}.cache`, "all nodes in one zone", "give the data tier a second zone")];
}
