import type { Construct } from "constructs";
import { ManagedRedisCache } from "../../../src/azure/cache/managed-redis";
import type { ResolvedCache } from "../../../src/azure/cache/spec/resolved";
import { redisOptions } from "../../../src/azure/catalog/redis";
import { endpointPlace } from "../../../src/azure/network/spec/endpoints";
import { keyFor } from "../../../src/azure/network/spec/keys";
import type { KeyRefs } from "../../../src/azure/network/spec/schema";
import type { Home } from "../../../src/azure/region/resource-group";
import type { AzureResolvedRegion } from "../../../src/azure/region/spec/resolve";

export interface CachePartsProps {
  readonly region: AzureResolvedRegion;
  readonly cache: ResolvedCache;
  readonly home: Home;
  readonly keys: KeyRefs;
}

/** The cache of a region. */
export class CacheParts {
  readonly outputs: Readonly<Record<string, unknown>>;

  constructor(scope: Construct, { region, cache, home, keys }: CachePartsProps) {
    const { place, role, protect } = region;
    const key = keyFor(keys, "objects");
    if (key.version === undefined)
      throw new Error("no version of the key; AZURE-REDIS-013 should refuse this");
    const { resource } = new ManagedRedisCache(scope, "cache", {
      cache,
      place,
      home,
      role,
      network: region.network,
      endpoint: endpointPlace(place, region.network, "redis"),
      key: { ...key, version: key.version },
      linked: cache.linked,
      protect,
    });
    const target = `--cluster-name ${resource.nameInput} --resource-group ${home.resourceGroupName} --subscription ${place.subscriptionId}`;
    this.outputs = {
      cache_id: resource.nameInput,
      cache_address: resource.hostname,
      cache_port: redisOptions().port,
      cache_sign_in: cache.signIn.kind,
      ...(cache.signIn.kind === "keys" && {
        // At run time, by who may: no key is an output.
        cache_keys_command: `az redisenterprise database list-keys ${target}`,
      }),
    };
  }
}
