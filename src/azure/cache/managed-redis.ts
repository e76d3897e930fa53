import { ManagedRedis, type ManagedRedisDefaultDatabase } from "@cdktf/provider-azurerm/lib/managed-redis";
import { ManagedRedisGeoReplication } from "@cdktf/provider-azurerm/lib/managed-redis-geo-replication";
import { dependable } from "cdktf";
import { Construct } from "constructs";
import type { RegionRole } from "../../environment/region";
import { guard } from "../../kit/guard";
import { StoredValue } from "../../kit/stored-value";
import { privateEndpoint } from "../network/private-endpoint";
import type { EndpointPlace } from "../network/spec/endpoints";
import type { ServiceKey } from "../network/spec/keys";
import type { AzureNetwork } from "../network/spec/schema";
import type { Home } from "../region/resource-group";
import type { RegionPlace } from "../region/spec/place";
import { CacheClient } from "./cache-client";
import { cacheName } from "./spec/ids";
import { cacheRules } from "./spec/rules";
import type { Cache } from "./spec/schema";

export interface ManagedRedisCacheProps {
  readonly cache: Cache;
  readonly place: RegionPlace;
  readonly home: Home;
  readonly role: RegionRole;
  /** As the environment states it. */
  readonly network: AzureNetwork;
  readonly endpoint: EndpointPlace;
  /** Key that encrypts the disks of its nodes, with its version: a cache does not find a new one by itself. */
  readonly key: ServiceKey & { readonly version: string };
  /** Ids of the caches of other regions that are linked to it. @default none */
  readonly linked?: readonly string[];
  /** Whether Terraform refuses to destroy the cache. */
  readonly protect: boolean;
}

/** Eviction as Azure spells it. */
const evictionPolicies: Readonly<Record<Cache["whenFull"], string>> = {
  noeviction: "NoEviction",
  "volatile-lru": "VolatileLRU",
  "volatile-lfu": "VolatileLFU",
  "volatile-ttl": "VolatileTTL",
  "volatile-random": "VolatileRandom",
  "allkeys-lru": "AllKeysLRU",
  "allkeys-lfu": "AllKeysLFU",
  "allkeys-random": "AllKeysRandom",
};

/**
 * A cache of Azure Managed Redis behind TLS, with an address in the network and none outside of it.
 *
 * @throws ProblemsError for what `cacheRules` refuses
 */
export class ManagedRedisCache extends Construct {
  readonly resource: ManagedRedis;

  constructor(
    scope: Construct,
    id: string,
    private readonly props: ManagedRedisCacheProps,
  ) {
    super(scope, id);
    const { cache, place, home, role, network, endpoint, key, linked = [], protect } = props;
    guard(this, cacheRules, cache, { network, role });
    const name = cacheName(place);
    this.resource = new ManagedRedis(this, "Resource", {
      ...home,
      name,
      skuName: cache.sku,
      highAvailabilityEnabled: cache.highAvailability,
      publicNetworkAccess: "Disabled",
      identity: { type: "UserAssigned", identityIds: [key.identityId] },
      customerManagedKey: {
        keyVaultKeyId: `${key.keyUrl}/${key.version}`,
        userAssignedIdentityId: key.identityId,
      },
      // Without one, nothing answers: 4.55 leaves it out if nobody states it.
      defaultDatabase: this.database(),
      lifecycle: { preventDestroy: protect, replaceTriggeredBy: [dependable(this.shape())] },
    });
    privateEndpoint(this, "endpoint", {
      home,
      of: name,
      resourceId: this.resource.id,
      subresource: "redisEnterprise",
      ...endpoint,
    });
    if (cache.signIn.kind === "entra") {
      for (const [client, objectId] of Object.entries(cache.signIn.clients)) {
        new CacheClient(this, `client-${client}`, { cache: this.resource, name, home, client, objectId });
      }
    }
    if (linked.length > 0) {
      new ManagedRedisGeoReplication(this, "geo-replication", {
        managedRedisId: this.resource.id,
        linkedManagedRedisIds: [...linked],
      });
    }
  }

  private database(): ManagedRedisDefaultDatabase {
    const { clusteringPolicy, whenFull, modules, persistence, signIn, geoReplication } = this.props.cache;
    return {
      clientProtocol: "Encrypted",
      clusteringPolicy,
      evictionPolicy: evictionPolicies[whenFull],
      module: modules.map(({ name, args }) => ({ name, args })),
      accessKeysAuthenticationEnabled: signIn.kind === "keys",
      geoReplicationGroupName: geoReplication?.group,
      persistenceAppendOnlyFileBackupFrequency: persistence.kind === "log" ? "1s" : undefined,
      persistenceRedisDatabaseBackupFrequency:
        persistence.kind === "snapshots" ? `${persistence.everyHours}h` : undefined,
    };
  }

  /**
   * What azurerm changes by deleting the database and making another, which it plans as an update. Said here, a change is
   * planned as a replacement of the cache, and `prevent_destroy` refuses it.
   */
  private shape(): StoredValue {
    const { clusteringPolicy, modules, geoReplication } = this.props.cache;
    return new StoredValue(this, "shape", {
      clustering_policy: clusteringPolicy,
      geo_replication_group: geoReplication?.group ?? "",
      modules: modules.map(({ name, args }) => [name, ...(args === undefined ? [] : [args])].join(" ")),
    });
  }
}
