import {
  geoReplicates,
  predecessorRetires,
  predecessorTaken,
  redisOptions,
  redisSku,
  redisSkus,
} from "../../catalog/redis";
import { defineProblems, type Problem } from "../../../core/problem";
import { didYouMean } from "../../../core/suggest";
import { isProductionRole } from "../../../environment/region";
import { missingForEndpoint } from "../../network/spec/endpoints";
import type { AzureNetwork } from "../../network/spec/schema";
import { regionPart } from "../../region/spec/declare";
import type { Cache } from "./schema";

const documented = (page: string): string => `Azure Managed Redis documentation, ${page} of 2025-05-18`;

const { definitions, problem } = defineProblems({
  "AZURE-REDIS-001": {
    kind: "limit",
    rule: "azurerm 4.55 takes the SKU",
    source: "azurerm 4.55.0, azurerm_managed_redis.sku_name; src/azure/catalog/data/redis.json",
    read: "2026-11-27",
  },
  "AZURE-REDIS-002": {
    kind: "limit",
    rule: "a cache is one of Azure Managed Redis: Azure Cache for Redis is turned off on 2028-09-30, its Enterprise tiers on 2027-03-31",
    source: "src/azure/catalog/data/redis.json, predecessor",
    read: "2026-11-27",
  },
  "AZURE-REDIS-003": {
    kind: "advice",
    rule: "a production cache is highly available",
    source: `${documented("architecture")}: without it there is no replica and no service level`,
  },
  "AZURE-REDIS-004": {
    kind: "advice",
    rule: "a production cache is of a SKU that is no preview",
    source: `${documented("architecture")}; src/azure/catalog/data/redis.json`,
  },
  "AZURE-REDIS-005": {
    kind: "limit",
    rule: "a cache without shards has at most 25 GB",
    source: `${documented("architecture")}, Cluster policies`,
    read: "2026-11-27",
  },
  "AZURE-REDIS-006": {
    kind: "limit",
    rule: "a cache with RediSearch has the clustering policy EnterpriseCluster and refuses writes when it is full",
    source: "azurerm 4.55.0, ManagedRedisResource.CustomizeDiff",
    read: "2026-11-27",
  },
  "AZURE-REDIS-007": {
    kind: "limit",
    rule: "a cache of the tier FlashOptimized has no module but RedisJSON",
    source: documented("redis-modules"),
    read: "2026-11-27",
  },
  "AZURE-REDIS-008": {
    kind: "limit",
    rule: "a cache of a geo-replication group has a SKU that replicates and a replica of its own, keeps nothing on disk, and has no modules but RediSearch and RedisJSON",
    source: `azurerm 4.55.0, ManagedRedisResource.CustomizeDiff; ${documented("how-to-active-geo-replication")}`,
    read: "2026-11-27",
  },
  "AZURE-REDIS-009": {
    kind: "impossible",
    rule: "a cache has each module once",
    source: "design: a module is loaded or not",
  },
  "AZURE-REDIS-010": {
    kind: "advice",
    rule: "no key of a cache is in a state",
    source: "azurerm 4.55.0, ManagedRedisResource.Read lists the keys; docs/secrets.md",
  },
  "AZURE-REDIS-011": {
    kind: "advice",
    rule: "somebody may sign in to a cache",
    source: "Azure Managed Redis documentation, entra-for-authentication of 2025-07-23",
  },
  "AZURE-REDIS-012": {
    kind: "impossible",
    rule: "an adopted network has a subnet and a DNS zone for the private endpoint of the cache",
    source: "design: a cache has no public address",
  },
  "AZURE-REDIS-013": {
    kind: "limit",
    rule: "the adopted key of a cache is stated with its version",
    source:
      "azurerm 4.55.0, azurerm_managed_redis.customer_managed_key.key_vault_key_id: keyVaultValidate.NestedItemId",
    read: "2026-11-27",
  },
});

const part = regionPart("cache");

export const cacheRules = part.set(definitions, [
  part.rule({
    judge: (cache, _, at) => [
      ...skuFaults(cache, at),
      ...moduleFaults(cache, at),
      ...replicationFaults(cache, at),
      ...signInFaults(cache, at),
    ],
  }),
  part.rule({
    needs: ["role"],
    judge: (cache, { role }, at) => (isProductionRole(role) ? productionFaults(cache, at) : []),
  }),
  part.rule({ needs: ["network"], judge: (_, { network }, at) => networkFaults(network, at) }),
]);

function skuFaults({ sku, clusteringPolicy }: Cache, at: string): Problem[] {
  const facts = redisSku(sku);
  if (facts === undefined) return [unknownSku(sku, `${at}.sku`)];
  if (clusteringPolicy !== "NoCluster" || facts.sizeGb <= redisOptions().noClusterMaxGb) return [];
  const value = `NoCluster, of ${facts.sizeGb} GB`;
  return [problem("AZURE-REDIS-005", `${at}.clusteringPolicy`, value, 'use "OSSCluster"')];
}

function unknownSku(sku: string, at: string): Problem {
  const retires = predecessorRetires(sku);
  if (retires === undefined) return problem("AZURE-REDIS-001", at, sku, didYouMean(sku, redisSkus()));
  const value = `${sku}, off on ${retires}; new to a tenant until ${predecessorTaken()}`;
  const remedy = "use a SKU of Azure Managed Redis, for example ComputeOptimized_X50 in place of Premium P4";
  return problem("AZURE-REDIS-002", at, value, remedy);
}

function moduleFaults({ sku, modules, clusteringPolicy, whenFull }: Cache, at: string): Problem[] {
  const names = modules.map(({ name }) => name);
  const found = names.flatMap((name, index) => {
    const path = `${at}.modules.${index}.name`;
    if (names.indexOf(name) < index) return [problem("AZURE-REDIS-009", path, name, "remove one of the two")];
    const { flashModules } = redisOptions();
    if (redisSku(sku)?.tier !== "FlashOptimized" || flashModules.includes(name)) return [];
    return [problem("AZURE-REDIS-007", path, name, "remove it, or use a SKU of another tier")];
  });
  if (!names.includes("RediSearch")) return found;
  if (clusteringPolicy !== "EnterpriseCluster") {
    const remedy = 'use "EnterpriseCluster"';
    found.push(problem("AZURE-REDIS-006", `${at}.clusteringPolicy`, clusteringPolicy, remedy));
  }
  if (whenFull !== "noeviction") {
    found.push(problem("AZURE-REDIS-006", `${at}.whenFull`, whenFull, 'use "noeviction"'));
  }
  return found;
}

function replicationFaults(cache: Cache, at: string): Problem[] {
  if (cache.geoReplication === undefined) return [];
  const { sku, highAvailability, persistence, modules } = cache;
  const refused = (path: string, value: unknown, remedy: string): Problem =>
    problem("AZURE-REDIS-008", `${at}.${path}`, value, remedy);
  const facts = redisSku(sku);
  const { geoReplicationModules } = redisOptions();
  return [
    ...(facts === undefined || geoReplicates(facts)
      ? []
      : [refused("sku", sku, "use Balanced_B3 or larger, or another tier than FlashOptimized")]),
    ...(highAvailability ? [] : [refused("highAvailability", false, "use true")]),
    ...(persistence.kind === "off"
      ? []
      : [refused("persistence.kind", persistence.kind, 'use kind: "off": the other caches have the data')]),
    ...modules.flatMap(({ name }, index) =>
      geoReplicationModules.includes(name) ? [] : [refused(`modules.${index}.name`, name, "remove it")],
    ),
  ];
}

function signInFaults({ signIn }: Cache, at: string): Problem[] {
  if (signIn.kind === "keys") {
    const remedy = 'keep the state as closely as the keys, or use kind: "entra"';
    return [problem("AZURE-REDIS-010", `${at}.signIn.kind`, "keys", remedy)];
  }
  if (Object.keys(signIn.clients).length > 0) return [];
  const remedy = "name the object ids of the identities that use the cache, or let them in by az";
  return [problem("AZURE-REDIS-011", `${at}.signIn.clients`, "not set", remedy)];
}

function productionFaults({ sku, highAvailability }: Cache, at: string): Problem[] {
  return [
    ...(highAvailability
      ? []
      : [problem("AZURE-REDIS-003", `${at}.highAvailability`, false, "use true, which is the default")]),
    ...(redisSku(sku)?.preview === true
      ? [
          problem(
            "AZURE-REDIS-004",
            `${at}.sku`,
            sku,
            "use one of at most 120 GB, or ask whether it still is one",
          ),
        ]
      : []),
  ];
}

function networkFaults(network: AzureNetwork, at: string): Problem[] {
  const missing = missingForEndpoint(network, "redis").map(({ path, remedy }) =>
    problem("AZURE-REDIS-012", at, `network.${path} is not set`, remedy),
  );
  const { keys } = network;
  if (keys.kind === "create" || keys.objects === undefined || keys.objects.version !== undefined)
    return missing;
  const remedy = "state network.keys.objects.version: az keyvault key show --id <url> --query key.kid";
  return [...missing, problem("AZURE-REDIS-013", at, "network.keys.objects.version is not set", remedy)];
}
