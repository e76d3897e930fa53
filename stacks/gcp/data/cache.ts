import type { Construct } from "constructs";
import { RedisInstance } from "../../../src/gcp/cache/redis-instance";
import type { Cache } from "../../../src/gcp/cache/spec/schema";
import { ValkeyInstance } from "../../../src/gcp/cache/valkey-instance";
import { networkId, subnetIdsByTier } from "../../../src/gcp/network/spec/ids";
import type { GcpResolvedRegion } from "../../../src/gcp/region/spec/resolve";

export interface CachePartsProps {
  readonly region: GcpResolvedRegion;
  readonly cache: Cache;
  readonly keyId: string;
}

/** The cache of a region. */
export class CacheParts {
  readonly outputs: Readonly<Record<string, unknown>>;

  constructor(scope: Construct, { region, cache, keyId }: CachePartsProps) {
    const { place, network } = region;
    const common = {
      prefix: region.prefix,
      network,
      networkId: networkId(place, network),
      region: region.region,
      role: region.role,
      keyId,
      maintenance: region.maintenance.cache,
      protect: region.protect,
    };
    if (cache.kind === "redis") {
      const { resource } = new RedisInstance(scope, "cache", { ...common, cache });
      const isReadable = cache.tier === "STANDARD_HA" && cache.readReplicas !== undefined;
      this.outputs = {
        cache_id: resource.name,
        cache_address: resource.host,
        cache_port: resource.port,
        ...(isReadable && {
          cache_reader_address: resource.readEndpoint,
          cache_reader_port: resource.readEndpointPort,
        }),
      };
      return;
    }
    const valkey = new ValkeyInstance(scope, "cache", {
      ...common,
      cache,
      subnetId: subnetIdsByTier(place, network).data,
      projectId: region.projectId,
      backup: region.backupHour,
    });
    this.outputs = {
      cache_id: valkey.resource.instanceId,
      cache_address: valkey.address,
      cache_port: 6379,
    };
  }
}
