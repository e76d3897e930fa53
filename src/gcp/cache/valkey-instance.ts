import {
  MemorystoreInstance,
  type MemorystoreInstanceConfig,
} from "@cdktf/provider-google/lib/memorystore-instance";
import { NetworkConnectivityServiceConnectionPolicy } from "@cdktf/provider-google/lib/network-connectivity-service-connection-policy";
import { Construct } from "constructs";
import type { WeekSpan } from "../../core/week";
import type { RegionRole } from "../../environment/region";
import { guard } from "../../kit/guard";
import { networkZones } from "../network/spec/network";
import type { GcpNetwork } from "../network/spec/schema";
import { resourceName } from "../region/spec/names";
import { backupHour } from "./backup-hour";
import { maintenancePolicy } from "./maintenance-policy";
import { snapshotPeriods } from "./snapshot-periods";
import { cacheRules } from "./spec/rules";
import type { ValkeyCache } from "./spec/schema";

export interface ValkeyInstanceProps {
  readonly cache: ValkeyCache;
  /** Begins every name, for example `hft-production-iowa`. */
  readonly prefix: string;
  /** As the environment states it. */
  readonly network: GcpNetwork;
  readonly networkId: string;
  /** Id of the subnet in which clients reach the cache. @default none: only where its connection policy is adopted */
  readonly subnetId?: string | undefined;
  /** Google's name of the region, for example `us-central1`. */
  readonly region: string;
  readonly projectId: string;
  readonly role: RegionRole;
  /** Id of the key that encrypts the cache at rest. */
  readonly keyId: string;
  /** Hour in which Google may restart the cache, in UTC. @default Google chooses */
  readonly maintenance?: WeekSpan | undefined;
  /** Hour of the daily backup, in UTC. @default 01:00: Memorystore asks for one */
  readonly backup?: WeekSpan | undefined;
  /** Whether Terraform refuses to destroy the cache. */
  readonly protect: boolean;
}

/** Which of its endpoints a client asks first, by the mode of the instance. */
const entries = { CLUSTER: "DISCOVERY", CLUSTER_DISABLED: "PRIMARY" } as const;

/**
 * A Valkey cache behind TLS, whose clients sign in by IAM, with endpoints in the network's data tier.
 *
 * @throws ProblemsError for what `cacheRules` refuses
 */
export class ValkeyInstance extends Construct {
  readonly resource: MemorystoreInstance;

  constructor(
    scope: Construct,
    id: string,
    private readonly props: ValkeyInstanceProps,
  ) {
    super(scope, id);
    const { cache, prefix, network, networkId, region, projectId, role, keyId, maintenance, protect } = props;
    guard(this, cacheRules, cache, { network, role });
    const policy = this.connectionPolicy();
    this.resource = new MemorystoreInstance(this, "Resource", {
      instanceId: resourceName("valkey", prefix, "cache"),
      location: region,
      engineVersion: `VALKEY_${cache.version.replace(".", "_")}`,
      engineConfigs: { "maxmemory-policy": cache.whenFull },
      nodeType: cache.machine,
      mode: cache.mode,
      shardCount: cache.shards,
      replicaCount: cache.replicas,
      zoneDistributionConfig: this.zones(),
      authorizationMode: "IAM_AUTH",
      transitEncryptionMode: "SERVER_AUTHENTICATION",
      kmsKey: keyId,
      desiredAutoCreatedEndpoints: [{ network: networkId, projectId }],
      persistenceConfig: this.persistence(),
      automatedBackupConfig: this.backups(),
      maintenancePolicy: maintenance && maintenancePolicy(maintenance),
      deletionProtectionEnabled: cache.deletionProtection,
      lifecycle: { preventDestroy: protect },
      // Without it nobody may make the endpoints.
      dependsOn: policy && [policy],
    });
  }

  /** The address that a client asks first, as an expression. */
  get address(): string {
    const { cache } = this.props;
    const wanted = `CONNECTION_TYPE_${entries[cache.mode]}`;
    const connections = `flatten(${this.resource.fqn}.endpoints[*].connections[*].psc_auto_connection)`;
    return `\${one([for each in ${connections} : each.ip_address if each.connection_type == "${wanted}"])}`;
  }

  /** Lets Memorystore make its endpoints in a subnet of the network: in the host project of a Shared VPC. */
  private connectionPolicy(): NetworkConnectivityServiceConnectionPolicy | undefined {
    const { cache, prefix, network, networkId, subnetId, region } = this.props;
    if (cache.connectionPolicy === "adopt" || subnetId === undefined) return undefined;
    return new NetworkConnectivityServiceConnectionPolicy(this, "policy", {
      name: resourceName("compute", prefix, "memorystore"),
      project: network.kind === "adopt" ? network.hostProjectId : undefined,
      location: region,
      serviceClass: "gcp-memorystore",
      description: "Endpoints of caches",
      network: networkId,
      pscConfig: { subnetworks: [subnetId] },
    });
  }

  private zones(): MemorystoreInstanceConfig["zoneDistributionConfig"] {
    const { cache, network } = this.props;
    if (cache.zones.kind === "multi") return { mode: "MULTI_ZONE" };
    const { zone } = cache.zones;
    return { mode: "SINGLE_ZONE", zone: networkZones(network).find(({ key }) => key === zone)?.name };
  }

  private persistence(): MemorystoreInstanceConfig["persistenceConfig"] {
    const { persistence } = this.props.cache;
    switch (persistence.kind) {
      case "off":
        return { mode: "DISABLED" };
      case "snapshots":
        return { mode: "RDB", rdbConfig: { rdbSnapshotPeriod: snapshotPeriods[persistence.everyHours] } };
      case "log":
        return { mode: "AOF", aofConfig: { appendFsync: persistence.sync } };
    }
  }

  private backups(): MemorystoreInstanceConfig["automatedBackupConfig"] {
    const { cache, backup } = this.props;
    if (cache.backupRetentionDays === 0) return undefined;
    return {
      fixedFrequencySchedule: { startTime: { hours: backupHour(backup) } },
      retention: `${cache.backupRetentionDays * 86_400}s`,
    };
  }
}
