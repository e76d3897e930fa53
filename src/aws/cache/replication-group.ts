import { CloudwatchLogGroup } from "@cdktf/provider-aws/lib/cloudwatch-log-group";
import { ElasticacheParameterGroup } from "@cdktf/provider-aws/lib/elasticache-parameter-group";
import { ElasticacheReplicationGroup } from "@cdktf/provider-aws/lib/elasticache-replication-group";
import { ElasticacheSubnetGroup } from "@cdktf/provider-aws/lib/elasticache-subnet-group";
import { SecurityGroup } from "@cdktf/provider-aws/lib/security-group";
import { VpcSecurityGroupIngressRule } from "@cdktf/provider-aws/lib/vpc-security-group-ingress-rule";
import { Construct } from "constructs";
import { cacheFamily, cacheNodeType } from "../catalog/elasticache";
import type { ZoneKey } from "../../core/address-plan";
import { resourceName } from "../region/spec/names";
import { guard } from "../../kit/guard";
import type { RegionRole } from "../../environment/region";
import { cacheRules } from "./spec/rules";
import type { Cache } from "./spec/schema";
import { networkSubnetCidr, tierZones } from "../network/spec/network";
import { subnetIds, subnetIn, type Network } from "../network/network";
import { CacheUsers } from "./cache-users";

const port = 6379;

export interface ReplicationGroupProps {
  readonly cache: Cache;
  /** Begins every name, for example `hft-production-virginia`. */
  readonly prefix: string;
  readonly network: Network;
  readonly role: RegionRole;
  readonly keyArn: string;
  /** Where the primary begins. @default the first zone of the data tier */
  readonly primaryZone: ZoneKey | undefined;
  /** Weekly, in UTC, `sat:12:00-sat:13:00`. @default ElastiCache chooses */
  readonly maintenanceWindow: string | undefined;
  /** Daily, in UTC, `01:00-02:00`. @default ElastiCache chooses */
  readonly snapshotWindow: string | undefined;
  /** Keeps Terraform from destroying the cache. */
  readonly protect: boolean;
}

/** The id of a region's cache, which metrics name its nodes by. */
export function cacheId(prefix: string): string {
  return resourceName("cache", prefix);
}

/**
 * A cache of one shard: encrypted in transit and at rest, its users signed in by IAM, nothing of it upgraded or
 * changed outside its maintenance window.
 *
 * @throws ProblemsError for what `cacheRules` refuses
 */
export class ReplicationGroup extends Construct {
  readonly resource: ElasticacheReplicationGroup;
  readonly users: CacheUsers;
  readonly port = port;

  constructor(
    scope: Construct,
    id: string,
    private readonly props: ReplicationGroupProps,
  ) {
    super(scope, id);
    const { cache, prefix, network, role, keyArn, protect } = props;
    guard(this, cacheRules, cache, { network: network.stated, role });
    const name = cacheId(prefix);
    const zones = nodeZones(cache.nodes, network, props.primaryZone);
    this.users = new CacheUsers(this, "users", { prefix, users: cache.users });
    const subnets = new ElasticacheSubnetGroup(this, "subnets", {
      name,
      description: `${prefix}: the data tier`,
      subnetIds: subnetIds(network, "data"),
    });
    this.resource = new ElasticacheReplicationGroup(this, "Resource", {
      replicationGroupId: name,
      description: prefix,
      engine: cache.engine.kind,
      engineVersion: cache.engine.version,
      nodeType: cache.machine,
      numCacheClusters: cache.nodes,
      preferredCacheClusterAzs: zones.map((zone) => subnetIn(network, "data", zone).zoneName),
      automaticFailoverEnabled: cache.nodes > 1,
      multiAzEnabled: new Set(zones).size > 1,
      dataTieringEnabled: cacheNodeType(cache.machine)?.dataTiering,
      port,
      parameterGroupName: this.parameters(cache).name,
      subnetGroupName: subnets.name,
      securityGroupIds: [this.group().id],
      transitEncryptionEnabled: true,
      transitEncryptionMode: "required",
      atRestEncryptionEnabled: "true",
      kmsKeyId: cache.key === "own" ? keyArn : undefined,
      userGroupIds: [this.users.resource.userGroupId],
      snapshotRetentionLimit: cache.snapshotRetentionDays,
      snapshotWindow: cache.snapshotRetentionDays > 0 ? props.snapshotWindow : undefined,
      finalSnapshotIdentifier: protect ? `${name}-final` : undefined,
      maintenanceWindow: props.maintenanceWindow,
      autoMinorVersionUpgrade: "false",
      applyImmediately: false,
      logDeliveryConfiguration: cache.logs
        ? [this.delivery("slow-log", cache), this.delivery("engine-log", cache)]
        : undefined,
      tags: { Name: prefix },
      lifecycle: { preventDestroy: protect },
    });
  }

  /** A group for each family: an upgrade needs the next one beside the one that the cache has until its window. */
  private parameters({ engine, whenFull }: Cache): ElasticacheParameterGroup {
    const { prefix } = this.props;
    const family = cacheFamily(engine.kind, engine.version);
    return new ElasticacheParameterGroup(this, "parameters", {
      name: resourceName("cache", prefix, family),
      description: `${prefix}: parameters that differ from the defaults of ElastiCache`,
      family,
      parameter: [
        { name: "maxmemory-policy", value: whenFull },
        // Microseconds, a tenth of the default: one thread serves all, so a slow command is slow for everybody.
        { name: "slowlog-log-slower-than", value: "1000" },
      ],
      lifecycle: { createBeforeDestroy: true },
    });
  }

  /** Every node of the region reaches the cache; its users decide who may do what. */
  private group(): SecurityGroup {
    const { prefix, network } = this.props;
    const group = new SecurityGroup(this, "group", {
      name: resourceName("securityGroup", prefix, "cache"),
      description: "Cache, from the private and trading tiers",
      vpcId: network.vpcId,
      tags: { Name: `${prefix}-cache` },
    });
    for (const tier of ["private", "trading"] as const) {
      for (const { key } of tierZones(network.stated, tier)) {
        new VpcSecurityGroupIngressRule(this, `from-${tier}-${key}`, {
          securityGroupId: group.id,
          description: `${tier} tier, zone ${key}`,
          cidrIpv4: networkSubnetCidr(network.stated, tier, key),
          ipProtocol: "tcp",
          fromPort: port,
          toPort: port,
        });
      }
    }
    return group;
  }

  private delivery(logType: "slow-log" | "engine-log", { logRetentionDays }: Cache) {
    const { prefix, network } = this.props;
    const group = new CloudwatchLogGroup(this, logType, {
      name: resourceName("logGroup", `/hft/${prefix}/cache/${logType}`),
      retentionInDays: logRetentionDays,
      kmsKeyId: network.keyArns.logs,
    });
    return { destination: group.name, destinationType: "cloudwatch-logs", logFormat: "json", logType };
  }
}

/** The zone of each node, the primary's first; a zone takes its second node when every zone has one. */
function nodeZones(nodes: number, network: Network, primary: ZoneKey | undefined): ZoneKey[] {
  const zones = tierZones(network.stated, "data").map(({ key }) => key);
  const ordered = zones.filter((key) => key === primary).concat(zones.filter((key) => key !== primary));
  return Array.from({ length: nodes }, (_, index) => ordered[index % ordered.length]).filter(
    (key) => key !== undefined,
  );
}
