import type { cacheRules } from "../../../../src/azure/cache/spec/rules";
import type { CasesOf } from "../../../problems/case";
import { adoptedKeys, hubZone, subscriptionId, withTexas, adoptedNetwork } from "../../texas";
import { cache, withCache } from "../caches";

const at = "regions.texas.cache";

/** Keys that exist, without the version of that of caches. */
const keys = {
  ...adoptedKeys(subscriptionId),
  objects: {
    keyUrl: "https://hft-keys.vault.azure.net/keys/objects",
    identityId: `/subscriptions/${subscriptionId}/resourceGroups/keys/providers/Microsoft.ManagedIdentity/userAssignedIdentities/objects`,
  },
} as const;

export const cacheCases: CasesOf<keyof (typeof cacheRules)["problems"]> = {
  "AZURE-REDIS-001": [
    {
      mistake: "a typing error in a SKU",
      edit: withCache({ sku: "ComputeOptimised_X10" }),
      at: `${at}.sku`,
      remedy: 'did you mean "ComputeOptimized_X10"?',
    },
    {
      mistake: "a size of another tier",
      edit: withCache({ sku: "ComputeOptimized_X1000" }),
      at: `${at}.sku`,
    },
  ],
  "AZURE-REDIS-002": [
    {
      mistake: "a cache of the service that is turned off",
      edit: withCache({ sku: "Premium_P4" }),
      at: `${at}.sku`,
      value: "Premium_P4, off on 2028-09-30; new to a tenant until 2026-03-31",
      remedy: "ComputeOptimized_X50",
    },
    {
      mistake: "the predecessor of Azure Managed Redis, which had the same name in azurerm",
      edit: withCache({ sku: "Enterprise_E10" }),
      at: `${at}.sku`,
      value: "off on 2027-03-31",
    },
  ],
  "AZURE-REDIS-003": [
    {
      mistake: "a cache of production on one node",
      edit: withCache({ highAvailability: false }),
      at: `${at}.highAvailability`,
    },
  ],
  "AZURE-REDIS-004": [
    {
      mistake: "a large cache of production",
      edit: withCache({ sku: "MemoryOptimized_M350" }),
      at: `${at}.sku`,
    },
  ],
  "AZURE-REDIS-005": [
    {
      mistake: "a cache for clients without the cluster's protocol, too large for it",
      edit: withCache({ sku: "ComputeOptimized_X50", clusteringPolicy: "NoCluster" }),
      at: `${at}.clusteringPolicy`,
      value: "NoCluster, of 60 GB",
    },
  ],
  "AZURE-REDIS-006": [
    {
      mistake: "a search over shards that clients see",
      edit: withCache({ modules: [{ name: "RediSearch" }] }),
      at: `${at}.clusteringPolicy`,
      value: "OSSCluster",
    },
    {
      mistake: "a search in a cache that forgets",
      edit: withCache({
        modules: [{ name: "RediSearch" }],
        clusteringPolicy: "EnterpriseCluster",
        whenFull: "volatile-lru",
      }),
      at: `${at}.whenFull`,
    },
  ],
  "AZURE-REDIS-007": [
    {
      mistake: "time series in flash",
      edit: withCache({ sku: "FlashOptimized_A250", modules: [{ name: "RedisTimeSeries" }] }),
      at: `${at}.modules.0.name`,
      alsoExpected: ["AZURE-REDIS-004"],
    },
  ],
  "AZURE-REDIS-008": [
    {
      mistake: "the smallest cache in two regions",
      edit: withCache({ sku: "Balanced_B1", geoReplication: { group: "positions" } }),
      at: `${at}.sku`,
    },
    {
      mistake: "flash in two regions",
      edit: withCache({ sku: "FlashOptimized_A250", geoReplication: { group: "positions" } }),
      at: `${at}.sku`,
      alsoExpected: ["AZURE-REDIS-004"],
    },
    {
      mistake: "snapshots of a cache that is in two regions",
      edit: withCache({
        persistence: { kind: "snapshots", everyHours: 6 },
        geoReplication: { group: "positions" },
      }),
      at: `${at}.persistence.kind`,
      value: "snapshots",
    },
    {
      mistake: "a filter that does not replicate",
      edit: withCache({
        modules: [{ name: "RedisJSON" }, { name: "RedisBloom" }],
        geoReplication: { group: "positions" },
      }),
      at: `${at}.modules.1.name`,
    },
    {
      mistake: "another region in place of a replica",
      edit: withCache({ highAvailability: false, geoReplication: { group: "positions" } }),
      at: `${at}.highAvailability`,
      alsoExpected: ["AZURE-REDIS-003"],
    },
  ],
  "AZURE-REDIS-009": [
    {
      mistake: "a module twice",
      edit: withCache({
        modules: [{ name: "RedisBloom" }, { name: "RedisBloom", args: "INITIAL_SIZE 400" }],
      }),
      at: `${at}.modules.1.name`,
    },
  ],
  "AZURE-REDIS-010": [
    {
      mistake: "clients that sign in as they did elsewhere",
      edit: withCache({ signIn: { kind: "keys" } }),
      at: `${at}.signIn.kind`,
      remedy: 'kind: "entra"',
    },
  ],
  "AZURE-REDIS-011": [
    {
      mistake: "a cache that lets nobody in",
      edit: withCache({ signIn: { kind: "entra" } }),
      at: `${at}.signIn.clients`,
    },
  ],
  "AZURE-REDIS-012": [
    {
      mistake: "a network of others, without the zone of caches",
      edit: withTexas({ network: adoptedNetwork, cache }),
      at,
      value: "network.dnsZones.redis is not set",
      remedy: "privatelink.redis.azure.net",
    },
  ],
  "AZURE-REDIS-013": [
    {
      mistake: "a key of others, in the form that all but caches take",
      edit: withTexas({
        network: {
          ...adoptedNetwork,
          keys,
          dnsZones: { redis: hubZone("privatelink.redis.azure.net") },
        },
        cache,
      }),
      at,
      remedy: "network.keys.objects.version",
    },
  ],
};
