import type { Construct } from "constructs";
import { remoteNetwork } from "../../src/aws/network/remote-network";
import { RegionProvider } from "../../src/aws/region/provider";
import type { AwsRegion } from "../../src/aws/region/spec/schema";
import { stackId } from "../../src/core/stack-id";
import { BaseStack } from "../../src/kit/base-stack";
import { readState } from "../../src/kit/state";
import type { AwsRegionContext } from "./region";
import type { AwsNetworkStack } from "./network-stack";
import { ClusterParts } from "./compute/cluster";
import { FleetParts } from "./compute/fleets";
import { IngressParts } from "./compute/ingress";
import { MonitoringParts } from "./compute/monitoring";

/**
 * What runs in a region and can be rebuilt without loss: the cluster, its add-ons and pools, trading machines outside
 * of it, load balancers, alarms.
 */
export class AwsComputeStack extends BaseStack {
  /** Returns whether a region has any part of this stack. */
  static isNeeded({ cluster, fleets, ingress, monitoring }: AwsRegion): boolean {
    const some = (parts: object): boolean => Object.keys(parts).length > 0;
    return cluster !== undefined || some(fleets) || some(ingress) || monitoring !== undefined;
  }

  constructor(scope: Construct, context: AwsRegionContext, networkStack: AwsNetworkStack) {
    const { environment, region } = context;
    super(scope, stackId(environment.name, region.name, "compute"), {
      state: environment.state,
      provides: describe(region),
    });
    this.addDependency(networkStack);
    new RegionProvider(this, "aws", { access: region, tags: region.tags });
    const networkState = readState(this, networkStack.node.id, environment.state);
    const network = remoteNetwork(networkState, region.network, region.optionalKeys);
    const cluster = region.cluster && new ClusterParts(this, { context, config: region.cluster, network });
    if (cluster !== undefined) this.export(cluster.outputs);

    const fleets =
      Object.keys(region.fleets).length > 0 ? new FleetParts(this, { context, network }) : undefined;
    if (fleets !== undefined) this.export(fleets.outputs);

    const ingress = new IngressParts(this, {
      context,
      network,
      machineGroups: {
        ...(cluster !== undefined && { nodes: cluster.cluster.nodeGroupId }),
        ...fleets?.securityGroupIds,
      },
    });
    if (Object.keys(region.ingress).length > 0) this.export(ingress.outputs);

    if (region.monitoring !== undefined) {
      const monitoring = new MonitoringParts(this, {
        context,
        config: region.monitoring,
        network,
        cluster,
        ingress,
        machines: fleets?.machines ?? [],
        networkState,
        sessions: environment.calendar.sessions,
      });
      this.export(monitoring.outputs);
    }
  }
}

function describe({ cluster, pools, fleets, ingress, monitoring }: AwsRegion): string {
  const poolNames = Object.entries(pools).map(([name, pool]) => `${name} (${pool.kind})`);
  const fleetNames = Object.keys(fleets);
  const ingressNames = Object.keys(ingress);
  return [
    ...(cluster === undefined ? [] : [`EKS ${cluster.version}, pools ${poolNames.join(", ") || "none"}`]),
    ...(fleetNames.length === 0 ? [] : [`fleets ${fleetNames.join(", ")}`]),
    ...(ingressNames.length === 0 ? [] : [`ingress ${ingressNames.join(", ")}`]),
    ...(monitoring === undefined ? [] : ["alarms"]),
  ].join(", ");
}
