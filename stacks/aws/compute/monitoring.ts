import type { TerraformRemoteState } from "cdktf";
import type { Construct } from "constructs";
import { allowanceAlarms } from "../../../src/aws/machines/alarms/allowances";
import { clusterAlarms } from "../../../src/aws/cluster/alarms";
import { natGatewayAlarms } from "../../../src/aws/network/alarms";
import { nodeGroupAlarms } from "../../../src/aws/machines/alarms/node-group";
import { globalHealthRegions } from "../../../src/aws/monitoring/cloud-events";
import type { MetricAlarm } from "../../../src/aws/monitoring/metric-alarm";
import { RegionMonitoring } from "../../../src/aws/monitoring/region-monitoring";
import type { Network } from "../../../src/aws/network/network";
import { remoteNatGatewayIds } from "../../../src/aws/network/remote-network";
import type { WeekSpan } from "../../../src/core/week";
import type { Monitoring } from "../../../src/aws/monitoring/spec/rules";
import type { AwsRegionContext } from "../region";
import { alarmsOfCache } from "./alarms/cache";
import { alarmsOfDatabase } from "./alarms/database";
import { alarmsOfFleets } from "./alarms/fleets";
import { alarmsOfIngress } from "./alarms/ingress";
import { alarmsOfInterconnect } from "./alarms/interconnect";
import type { ClusterParts } from "./cluster";
import type { FleetMachine } from "./fleets";
import type { IngressParts } from "./ingress";

export interface MonitoringPartsProps {
  readonly context: AwsRegionContext;
  readonly config: Monitoring;
  readonly network: Network;
  readonly cluster: ClusterParts | undefined;
  readonly ingress: IngressParts;
  /** The machines outside of the cluster. */
  readonly machines: readonly FleetMachine[];
  /** Outputs of the stack that has the network and the interconnect. */
  readonly networkState: TerraformRemoteState;
  /** When venues trade. */
  readonly sessions: readonly WeekSpan[];
}

/** What is watched in a region, and who hears of it. */
export class MonitoringParts {
  private readonly monitoring: RegionMonitoring;

  constructor(
    scope: Construct,
    private readonly props: MonitoringPartsProps,
  ) {
    const { context, config, network, ingress, machines, networkState, sessions } = props;
    const { region, environment } = context;
    this.monitoring = new RegionMonitoring(scope, "monitoring", {
      config: { monitoring: config, role: region.role, alerts: environment.owner.alerts },
      prefix: context.region.prefix,
      region: region.region,
      accountId: region.accountId,
      tellsGlobal: tellsGlobal(context),
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
      // Each gets nothing before it followed the link in the message that AWS sent it.
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

/** Of an account's monitored regions the first that AWS Health sends events of no region to, so that one tells. */
function tellsGlobal({ environment, region }: AwsRegionContext): boolean {
  const monitored = Object.values(environment.regions)
    .filter(({ accountId, monitoring }) => accountId === region.accountId && monitoring !== undefined)
    .map((each) => each.region);
  return region.region === globalHealthRegions.find((each) => monitored.includes(each));
}
