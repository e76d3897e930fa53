import {
  cacheFamily,
  cacheNodeType,
  cacheNodeTypes,
  cacheVersion,
  cacheVersions,
  isClosedToNewCaches,
} from "../../catalog/elasticache";
import { defineProblems, type Problem } from "../../../core/problem";
import { didYouMean } from "../../../core/suggest";
import { isProductionRole, type RegionRole } from "../../../environment/region";
import { tierZones } from "../../network/spec/network";
import type { AwsNetwork } from "../../network/spec/schema";
import { regionPart } from "../../region/spec/declare";
import type { Cache } from "./schema";
import { userFaults, userProblems } from "./users";

const { definitions, problem } = defineProblems({
  "AWS-CACHE-001": {
    kind: "limit",
    rule: "ElastiCache offers the engine's version, with IAM users: Valkey, or Redis 7.0 and 7.1",
    source: "cfn-lint 1.51.0; ElastiCache user guide, auth-iam; src/aws/catalog/data/elasticache.json",
    read: "2026-11-26",
  },
  "AWS-CACHE-002": {
    kind: "advice",
    rule: "the catalogue lists the node type",
    source: "src/aws/catalog/data/elasticache.json",
  },
  "AWS-CACHE-003": {
    kind: "limit",
    rule: "ElastiCache accepts the node type for new caches",
    source: "ElastiCache API reference, CreateReplicationGroup.CacheNodeType: botocore 1.43.11",
    read: "2026-11-26",
  },
  "AWS-CACHE-004": {
    kind: "impossible",
    rule: "the network of a cache has a data subnet",
    source:
      "ElastiCache API reference, CreateReplicationGroup: encryption in transit requires a subnet group",
  },
  "AWS-CACHE-005": {
    kind: "advice",
    rule: "a production cache has a replica in another zone",
    source: "ElastiCache API reference, CreateReplicationGroup.AutomaticFailoverEnabled and MultiAZEnabled",
  },
  "AWS-CACHE-006": {
    kind: "advice",
    rule: "a production cache runs on a node type without CPU credits",
    source: "EC2 user guide, burstable instances; src/aws/catalog/data/elasticache.json",
  },
  "AWS-CACHE-007": {
    kind: "advice",
    rule: "AWS documents the parameter group family of the engine's version",
    source: "src/aws/catalog/data/elasticache.json, verified",
  },
  "AWS-CACHE-008": {
    kind: "advice",
    rule: "the catalogue lists the engine's version",
    source: "src/aws/catalog/data/elasticache.json",
  },
  ...userProblems,
  "AWS-CACHE-011": {
    kind: "advice",
    rule: "a node type that keeps part of the data on its SSD evicts by volatile-lru or allkeys-lru, or not at all",
    source:
      "MemoryDB developer guide, Data tiering limitations, of the same nodes; ElastiCache's own list was not read",
  },
});

const cache = regionPart("cache");

export const cacheRules = cache.set(definitions, [
  cache.rule({
    judge: (part, _, at) => [
      ...versionFaults(part, at),
      ...userFaults(part, `${at}.users`),
      ...tieringFaults(part, `${at}.whenFull`),
    ],
  }),
  cache.rule({ needs: ["role"], judge: (part, { role }, at) => machineFaults(part, role, `${at}.machine`) }),
  cache.rule({ needs: ["network", "role"], judge: placeFaults }),
]);

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

/** Whether ElastiCache does not offer a version that the catalogue lacks: it is too old, or a Redis after 7.1. */
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
    const [, family = ""] = machine.split(".");
    const sizes = cacheNodeTypes().filter((type) => type.startsWith(`cache.${family}.`));
    const remedy =
      sizes.length > 0
        ? didYouMean(machine, sizes)
        : `check that ElastiCache offers it: the catalogue has no family ${family}`;
    return [problem("AWS-CACHE-002", at, machine, remedy)];
  }
  if (!known.burstable || !isProductionRole(role)) return [];
  return [problem("AWS-CACHE-006", at, machine, "use an m7g or r7g type")];
}

function tieringFaults({ machine, whenFull }: Cache, at: string): Problem[] {
  if (cacheNodeType(machine)?.dataTiering !== true || /-lru$|^noeviction$/.test(whenFull)) return [];
  return [problem("AWS-CACHE-011", at, `${whenFull} on ${machine}`, "use an lru policy, or an r7g type")];
}

function placeFaults(
  { nodes }: Cache,
  { network, role }: { readonly network: AwsNetwork; readonly role: RegionRole },
  at: string,
): Problem[] {
  const zones = tierZones(network, "data");
  if (zones.length === 0) {
    const remedy = "name the network's data subnets, by zone";
    return [problem("AWS-CACHE-004", at, "the network has no data subnet", remedy)];
  }
  if (!isProductionRole(role) || (nodes > 1 && zones.length > 1)) return [];
  return nodes === 1
    ? [problem("AWS-CACHE-005", `${at}.nodes`, nodes, "nodes: 2 or more")]
    : [problem("AWS-CACHE-005", at, "all nodes in one zone", "give the data tier a second zone")];
}
