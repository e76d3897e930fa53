import type { cacheRules } from "../../../../src/gcp/cache/spec/rules";
import type { CacheInput } from "../../../../src/gcp/cache/spec/schema";
import type { CasesOf } from "../../../problems/case";
import type { Edit } from "../../../problems/parts";
import { adoptedNetwork, withIowa } from "../../iowa";

const cache = "regions.iowa.cache";
const standby = { kind: "redis", tier: "STANDARD_HA", version: "7.2", memoryGiB: 16 } as const;

/** Adds the region with a sound Valkey cache, with these changes. */
function withValkey(own: Partial<Extract<CacheInput, { kind: "valkey" }>>): Edit {
  return withIowa({ cache: { kind: "valkey", version: "8.0", machine: "HIGHMEM_MEDIUM", ...own } });
}

export const cacheCases: CasesOf<keyof (typeof cacheRules)["problems"]> = {
  "GCP-CACHE-001": [
    {
      mistake: "a typing error in a node type",
      edit: withValkey({ machine: "HIGHMEM_MEDUM" }),
      at: `${cache}.machine`,
      remedy: 'did you mean "HIGHMEM_MEDIUM"?',
    },
    {
      mistake: "the node type as Redis Cluster calls it",
      edit: withValkey({ machine: "REDIS_HIGHMEM_MEDIUM" }),
      at: `${cache}.machine`,
    },
  ],
  "GCP-CACHE-012": [
    {
      mistake: "a version that Amazon has",
      edit: withValkey({ version: "8.1" }),
      at: `${cache}.version`,
      remedy: 'did you mean "8.0"?',
    },
  ],
  "GCP-CACHE-013": [
    {
      mistake: "replicas of a version that has none to read from",
      edit: withIowa({ cache: { ...standby, version: "4.0", readReplicas: 2 } }),
      at: `${cache}.readReplicas`,
      remedy: "use version 5.0 or later",
      alsoExpected: ["GCP-CACHE-011"],
    },
    {
      mistake: "an eviction that the first version does not know",
      edit: withIowa({ cache: { ...standby, version: "3.2", whenFull: "allkeys-lfu" } }),
      at: `${cache}.whenFull`,
      alsoExpected: ["GCP-CACHE-011"],
    },
  ],
  "GCP-CACHE-002": [
    {
      mistake: "the provider's example as a production cache",
      edit: withValkey({ machine: "SHARED_CORE_NANO" }),
      at: `${cache}.machine`,
      remedy: "STANDARD_SMALL",
    },
  ],
  "GCP-CACHE-003": [
    {
      mistake: "shards for clients that do not know of them",
      edit: withValkey({ shards: 3 }),
      at: `${cache}.shards`,
      remedy: 'mode: "CLUSTER"',
    },
  ],
  "GCP-CACHE-004": [
    {
      mistake: "the most shards, with replicas",
      edit: withValkey({ mode: "CLUSTER", shards: 200, replicas: 1 }),
      at: `${cache}.shards`,
      value: "200, each with 1 replicas",
      remedy: "use at most 125",
    },
  ],
  "GCP-CACHE-005": [
    {
      mistake: "a production cache without a replica",
      edit: withValkey({ replicas: 0 }),
      at: `${cache}.replicas`,
    },
    {
      mistake: "a production cache in one zone",
      edit: withValkey({ zones: { kind: "single", zone: "a" } }),
      at: `${cache}.zones.kind`,
    },
    {
      mistake: "the tier that Redis has by default",
      edit: withIowa({ cache: { ...standby, tier: "BASIC" } }),
      at: `${cache}.tier`,
      remedy: "STANDARD_HA",
    },
  ],
  "GCP-CACHE-006": [
    {
      mistake: "an adopted network without a subnet for endpoints",
      edit: withIowa({
        network: {
          ...adoptedNetwork,
          keys: {
            kind: "adopt",
            disks: "projects/hft-keys/locations/us-central1/keyRings/trading/cryptoKeys/disks",
            objects: "projects/hft-keys/locations/us-central1/keyRings/trading/cryptoKeys/objects",
          },
        },
        cache: { kind: "valkey", version: "8.0", machine: "HIGHMEM_MEDIUM" },
      }),
      at: cache,
      remedy: 'connectionPolicy: "adopt"',
    },
  ],
  "GCP-CACHE-007": [
    {
      mistake: "a zone slot that the network leaves out",
      edit: withValkey({ zones: { kind: "single", zone: "d" } }),
      at: `${cache}.zones.zone`,
      remedy: "a, b, c",
    },
    {
      mistake: "a standby in such a zone",
      edit: withIowa({ cache: { ...standby, standbyZone: "d" } }),
      at: `${cache}.standbyZone`,
    },
  ],
  "GCP-CACHE-008": [
    {
      mistake: "a standby beside its primary",
      edit: withIowa({ cache: { ...standby, zone: "a", standbyZone: "a" } }),
      at: `${cache}.standbyZone`,
    },
  ],
  "GCP-CACHE-009": [
    {
      mistake: "read replicas of a small cache",
      edit: withIowa({ cache: { ...standby, memoryGiB: 4, readReplicas: 2 } }),
      at: `${cache}.memoryGiB`,
      value: "4, with read replicas",
      remedy: "use 5 to 300",
    },
    {
      mistake: "MB instead of GiB",
      edit: withIowa({ cache: { ...standby, memoryGiB: 4096 } }),
      at: `${cache}.memoryGiB`,
      remedy: "use 1 to 300",
    },
  ],
  "GCP-CACHE-010": [
    {
      mistake: "a version that Memorystore does not have",
      edit: withIowa({ cache: { ...standby, version: "7.4" } }),
      at: `${cache}.version`,
      remedy: "7.2",
    },
  ],
  "GCP-CACHE-011": [
    {
      mistake: "a password that nobody meant to keep in the state",
      edit: withIowa({ cache: standby }),
      at: `${cache}.auth`,
      remedy: "use Valkey",
    },
  ],
};
