import {
  maxValkeyShards,
  redisLimits,
  valkeyNodeType,
  valkeyNodeTypes,
  valkeyVersions,
} from "../../catalog/memorystore";
import type { ZoneKey } from "../../../core/address-plan";
import { defineProblems, type Problem } from "../../../core/problem";
import { didYouMean, didYouMeanOr } from "../../../core/suggest";
import { isProductionRole } from "../../../environment/region";
import { networkZones } from "../../network/spec/network";
import type { GcpNetwork } from "../../network/spec/schema";
import { regionPart } from "../../region/spec/declare";
import type { Cache, RedisCache, ValkeyCache } from "./schema";

const { definitions, problem } = defineProblems({
  "GCP-CACHE-001": {
    kind: "advice",
    rule: "the catalogue lists the node type",
    source: "src/gcp/catalog/data/memorystore.json",
  },
  "GCP-CACHE-002": {
    kind: "advice",
    rule: "Google's service level covers the node type of a production cache",
    source: "Memorystore for Valkey documentation, instance-node-specification",
  },
  "GCP-CACHE-003": {
    kind: "impossible",
    rule: "a cache that is no cluster has one shard",
    source: "Memorystore for Valkey documentation, cluster mode: without it all keys are on one primary",
  },
  "GCP-CACHE-004": {
    kind: "limit",
    rule: "primaries and replicas are not more than the nodes of an instance",
    source:
      "Memorystore for Valkey documentation, instance-node-specification; src/gcp/catalog/data/memorystore.json",
    read: "2026-11-27",
  },
  "GCP-CACHE-005": {
    kind: "advice",
    rule: "a production cache has a replica in another zone",
    source: "Memorystore documentation, high availability: without it a failed zone empties the cache",
  },
  "GCP-CACHE-006": {
    kind: "impossible",
    rule: "the network of a Valkey cache has a data subnet, unless its connection policy is there already",
    source: "google 6.50.0, google_network_connectivity_service_connection_policy.psc_config.subnetworks",
  },
  "GCP-CACHE-007": {
    kind: "impossible",
    rule: "the zones of a cache are zones of the network",
    source: "design: a part of a region names a zone by its slot",
  },
  "GCP-CACHE-008": {
    kind: "impossible",
    rule: "the replica of a Redis cache stands in another zone than its primary",
    source: "Memorystore for Redis API reference, alternativeLocationId",
  },
  "GCP-CACHE-009": {
    kind: "advice",
    rule: "Redis has a size that Memorystore is known to offer, of 5 GiB or more where clients read from replicas",
    source: "src/gcp/catalog/data/memorystore.json, from memory",
  },
  "GCP-CACHE-010": {
    kind: "advice",
    rule: "the API lists the version of Redis",
    source: "API types of Memorystore for Redis, google.golang.org/api v0.245.0, redis/v1",
  },
  "GCP-CACHE-012": {
    kind: "advice",
    rule: "the catalogue lists the version of Valkey",
    source: "Memorystore for Valkey documentation, supported-versions; src/gcp/catalog/data/memorystore.json",
  },
  "GCP-CACHE-013": {
    kind: "limit",
    rule: "the version of Redis has what the cache asks of it: replicas to read from since 5.0, LFU since 4.0",
    source: "Memorystore for Redis documentation, read replicas; Redis documentation, key eviction",
    read: "2026-11-27",
  },
  "GCP-CACHE-011": {
    kind: "advice",
    rule: "no password of a cache is in a state",
    source: "google 6.50.0, google_redis_instance.auth_string; docs/secrets.md",
  },
});

const part = regionPart("cache");

export const cacheRules = part.set(definitions, [
  part.rule({
    judge: (cache, _, at) => (cache.kind === "valkey" ? valkeyFaults(cache, at) : redisFaults(cache, at)),
  }),
  part.rule({
    needs: ["role"],
    judge: (cache, { role }, at) => (isProductionRole(role) ? productionFaults(cache, at) : []),
  }),
  part.rule({ needs: ["network"], judge: (cache, { network }, at) => placeFaults(cache, network, at) }),
]);

function valkeyFaults({ version, machine, mode, shards, replicas }: ValkeyCache, at: string): Problem[] {
  const found: Problem[] = [];
  if (!valkeyVersions().includes(version)) {
    const remedy = didYouMean(version, valkeyVersions());
    found.push(problem("GCP-CACHE-012", `${at}.version`, version, remedy));
  }
  if (valkeyNodeType(machine) === undefined) {
    const remedy = didYouMeanOr(machine, valkeyNodeTypes(), "check that Memorystore offers it");
    found.push(problem("GCP-CACHE-001", `${at}.machine`, machine, remedy));
  }
  if (mode === "CLUSTER_DISABLED" && shards > 1) {
    found.push(problem("GCP-CACHE-003", `${at}.shards`, shards, 'use one, or mode: "CLUSTER"'));
  }
  const most = maxValkeyShards(replicas);
  if (shards > most) {
    const value = `${shards}, each with ${replicas} replicas`;
    found.push(problem("GCP-CACHE-004", `${at}.shards`, value, `use at most ${most}`));
  }
  return found;
}

const redisVersions = ["3.2", "4.0", "5.0", "6.x", "7.0", "7.2"];

function redisFaults(cache: RedisCache, at: string): Problem[] {
  const { version, memoryGiB, auth } = cache;
  const { minMemoryGiB, maxMemoryGiB, minMemoryGiBForReadReplicas } = redisLimits();
  const readable = cache.tier === "STANDARD_HA" && cache.readReplicas !== undefined;
  const least = readable ? minMemoryGiBForReadReplicas : minMemoryGiB;
  const found: Problem[] = [];
  if (memoryGiB < least || memoryGiB > maxMemoryGiB) {
    const value = `${memoryGiB}${readable ? ", with read replicas" : ""}`;
    const remedy = `use ${least} to ${maxMemoryGiB}, or check that it is offered`;
    found.push(problem("GCP-CACHE-009", `${at}.memoryGiB`, value, remedy));
  }
  if (!redisVersions.includes(version)) {
    found.push(problem("GCP-CACHE-010", `${at}.version`, version, didYouMean(version, redisVersions)));
  }
  const older = (than: number): boolean => Number.parseInt(version, 10) < than;
  if (readable && older(5)) {
    found.push(problem("GCP-CACHE-013", `${at}.readReplicas`, `of ${version}`, "use version 5.0 or later"));
  }
  if (cache.whenFull.endsWith("lfu") && older(4)) {
    const value = `${cache.whenFull}, of ${version}`;
    found.push(problem("GCP-CACHE-013", `${at}.whenFull`, value, "use version 4.0 or later"));
  }
  if (auth) {
    const remedy = "keep the state as closely as the password, or use Valkey, which signs clients in by IAM";
    found.push(problem("GCP-CACHE-011", `${at}.auth`, true, remedy));
  }
  return found;
}

function productionFaults(cache: Cache, at: string): Problem[] {
  if (cache.kind === "redis") {
    return cache.tier === "STANDARD_HA"
      ? []
      : [problem("GCP-CACHE-005", `${at}.tier`, cache.tier, 'use "STANDARD_HA"')];
  }
  const { machine, replicas, zones } = cache;
  const found: Problem[] = [];
  if (valkeyNodeType(machine)?.sla === false) {
    found.push(problem("GCP-CACHE-002", `${at}.machine`, machine, "use STANDARD_SMALL or larger"));
  }
  if (replicas === 0) found.push(problem("GCP-CACHE-005", `${at}.replicas`, 0, "use 1 or more"));
  else if (zones.kind === "single") {
    found.push(problem("GCP-CACHE-005", `${at}.zones.kind`, "single", 'use kind: "multi"'));
  }
  return found;
}

function placeFaults(cache: Cache, network: GcpNetwork, at: string): Problem[] {
  const zones = networkZones(network).map(({ key }) => key);
  const unknown = statedZones(cache)
    .filter(({ zone }) => !zones.includes(zone))
    .map(({ path, zone }) => problem("GCP-CACHE-007", `${at}.${path}`, zone, didYouMean(zone, zones)));
  if (cache.kind === "valkey") {
    const needsSubnet = cache.connectionPolicy === "create" && network.kind === "adopt";
    if (!needsSubnet || network.subnets.data !== undefined) return unknown;
    const remedy = 'name the network\'s data subnet, or use connectionPolicy: "adopt"';
    return [...unknown, problem("GCP-CACHE-006", at, "the network has no data subnet", remedy)];
  }
  if (cache.tier === "BASIC" || cache.zone === undefined || cache.zone !== cache.standbyZone) return unknown;
  const remedy = "name another zone, or let Google choose";
  return [...unknown, problem("GCP-CACHE-008", `${at}.standbyZone`, cache.standbyZone, remedy)];
}

function statedZones(cache: Cache): readonly { readonly path: string; readonly zone: ZoneKey }[] {
  if (cache.kind === "valkey") {
    return cache.zones.kind === "single" ? [{ path: "zones.zone", zone: cache.zones.zone }] : [];
  }
  const standbyZone = cache.tier === "STANDARD_HA" ? cache.standbyZone : undefined;
  return Object.entries({ zone: cache.zone, standbyZone }).flatMap(([path, zone]) =>
    zone === undefined ? [] : [{ path, zone }],
  );
}
