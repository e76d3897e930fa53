import type { TerraformRemoteState } from "cdktf";
import type { Construct } from "constructs";
import { allowanceAlarms } from "../../../src/aws/machines/alarms/allowances";
import { clusterAlarms } from "../../../src/aws/cluster/alarms";
import { natGatewayAlarms } from "../../../src/aws/network/alarms";
import { nodeGroupAlarms } from "../../../src/aws/machines/alarms/node-group";
import type { MetricAlarm } from "../../../src/aws/monitoring/metric-alarm";
import { RegionMonitoring } from "../../../src/aws/monitoring/region-monitoring";
import type { Network } from "../../../src/aws/network/network";
import { remoteNatGatewayIds } from "../../../src/aws/network/remote-network";
import type { WeekSpan } from "../../../src/core/week";
import type { Monitoring } from "../../../src/aws/monitoring/spec/schema";
import type { AwsRegionContext } from "../region";
import { alarmsOfCache } from "./alarms/cache";
import { alarmsOfDatabase } from "./alarms/database";
import { alarmsOfFleets } from "./alarms/fleets";
import { alarmsOfIngress } from "./alarms/ingress";
import { alarmsOfInterconnect } from "./alarms/interconnect";
import type { ClusterParts } from "./cluster";
import type { BuiltMember } from "./fleets";
import type { IngressParts } from "./ingress";

export interface MonitoringPartsProps {
  readonly context: AwsRegionContext;
  readonly config: Monitoring;
  readonly network: Network;
  readonly cluster: ClusterParts | undefined;
  readonly ingress: IngressParts;
  /** Machines outside of the cluster. */
  readonly machines: readonly BuiltMember[];
  /** Outputs of the network stack, which has the interconnect too. */
  readonly networkState: TerraformRemoteState;
  /** When venues trade, in UTC. */
  readonly sessions: readonly WeekSpan[];
}

/** The alarms of a region, and where they go. */
export class MonitoringParts {
  private readonly monitoring: RegionMonitoring;

  constructor(
    scope: Construct,
    private readonly props: MonitoringPartsProps,
  ) {
    const { context, config, network, ingress, machines, networkState, sessions } = props;
    const { region, environment } = context;
    this.monitoring = new RegionMonitoring(scope, "monitoring", {
      monitoring: config,
      emails: environment.owner.alerts,
      prefix: region.prefix,
      region: region.awsRegion,
      role: region.role,
      accountId: region.accountId,
      receivesGlobalHealthEvents: region.receivesGlobalHealthEvents,
      alarms: [
        ...this.ofNetwork(),
        ...alarmsOfInterconnect(context, config, networkState),
        ...this.ofCluster(),
        ...alarmsOfFleets(machines, config),
        ...alarmsOfIngress(context, config, network, ingress),
        ...alarmsOfDatabase(context, config),
        ...alarmsOfCache(context, config),
      ],
      sessions,
    });
  }

  get outputs(): Readonly<Record<string, unknown>> {
    return {
      alert_topics: this.monitoring.topics,
      // SNS sends nothing to an address before the recipient has confirmed the subscription.
      alerts_to_confirm: this.props.context.environment.owner.alerts,
    };
  }

  private ofNetwork(): MetricAlarm[] {
    const { context, networkState } = this.props;
    return Object.entries(remoteNatGatewayIds(networkState, context.region.network)).flatMap(
      ([zone, natGatewayId]) => natGatewayAlarms({ name: `nat-${zone}`, natGatewayId }),
    );
  }

  private ofCluster(): MetricAlarm[] {
    const { cluster, config } = this.props;
    if (cluster === undefined) return [];
    const { allowanceNamespace: namespace } = config;
    return [
      ...clusterAlarms({ clusterName: cluster.cluster.name }),
      ...cluster.nodeGroups.flatMap(({ name, trading, autoScalingGroup }) => [
        ...nodeGroupAlarms({ name, trading, autoScalingGroup }),
        ...(namespace !== undefined && trading
          ? allowanceAlarms({
              name: `nodes-${name}`,
              namespace,
              dimensions: { AutoScalingGroupName: autoScalingGroup },
            })
          : []),
      ]),
    ];
  }
}
