import { RedisInstance as Resource } from "@cdktf/provider-google/lib/redis-instance";
import { Construct } from "constructs";
import type { ZoneKey } from "../../core/address-plan";
import type { WeekSpan } from "../../core/week";
import type { RegionRole } from "../../environment/region";
import { guard } from "../../kit/guard";
import { networkZones } from "../network/spec/network";
import type { GcpNetwork } from "../network/spec/schema";
import { resourceName } from "../region/spec/names";
import { maintenancePolicy } from "./maintenance-policy";
import { cacheRules } from "./spec/rules";
import type { RedisCache } from "./spec/schema";
import { snapshotPeriods } from "./snapshot-periods";

export interface RedisInstanceProps {
  readonly cache: RedisCache;
  /** Begins every name, for example `hft-production-iowa`. */
  readonly prefix: string;
  /** As the environment states it. */
  readonly network: GcpNetwork;
  /** The VPC network that the instance has its address for. It has private service access. */
  readonly networkId: string;
  /** Google's name of the region, for example `us-central1`. */
  readonly region: string;
  readonly role: RegionRole;
  /** Id of the key that encrypts the cache at rest. */
  readonly keyId: string;
  /** Hour in which Google may restart the cache, in UTC. @default Google chooses */
  readonly maintenance?: WeekSpan | undefined;
  /** Whether Terraform refuses to destroy the cache, which provider 6.50.0 cannot ask Google to do. */
  readonly protect: boolean;
}

/**
 * A Redis cache behind TLS, with an address of private service access.
 *
 * @throws ProblemsError for what `cacheRules` refuses
 */
export class RedisInstance extends Construct {
  readonly resource: Resource;

  constructor(scope: Construct, id: string, props: RedisInstanceProps) {
    super(scope, id);
    const { cache, prefix, network, networkId, region, role, keyId, maintenance, protect } = props;
    guard(this, cacheRules, cache, { network, role });
    const zones = new Map(networkZones(network).map(({ key, name }) => [key, name]));
    const named = (key: ZoneKey | undefined): string | undefined => key && zones.get(key);
    this.resource = new Resource(this, "Resource", {
      name: resourceName("redis", prefix, "cache"),
      region,
      tier: cache.tier,
      memorySizeGb: cache.memoryGiB,
      redisVersion: `REDIS_${cache.version.toUpperCase().replace(".", "_")}`,
      redisConfigs: { "maxmemory-policy": cache.whenFull },
      locationId: named(cache.zone),
      // Unset, it would be the network called default.
      authorizedNetwork: networkId,
      connectMode: "PRIVATE_SERVICE_ACCESS",
      reservedIpRange: cache.addressRange,
      authEnabled: cache.auth,
      transitEncryptionMode: "SERVER_AUTHENTICATION",
      customerManagedKey: keyId,
      persistenceConfig:
        cache.persistence.kind === "off"
          ? { persistenceMode: "DISABLED" }
          : {
              persistenceMode: "RDB",
              rdbSnapshotPeriod: snapshotPeriods[cache.persistence.everyHours],
            },
      maintenancePolicy: maintenance && maintenancePolicy(maintenance),
      ...(cache.tier === "STANDARD_HA" && {
        alternativeLocationId: named(cache.standbyZone),
        readReplicasMode:
          cache.readReplicas === undefined ? "READ_REPLICAS_DISABLED" : "READ_REPLICAS_ENABLED",
        replicaCount: cache.readReplicas ?? 1,
      }),
      lifecycle: { preventDestroy: protect },
    });
  }
}
