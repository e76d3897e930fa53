import type { Construct } from "constructs";
import { remoteNetwork } from "../src/aws/network/remote-network";
import { RegionProvider } from "../src/aws/provider";
import type { AwsRegion } from "../src/config/aws-region-schema";
import { stackId } from "../src/core/stack-id";
import { BaseStack } from "../src/kit/base-stack";
import { readState } from "../src/kit/state";
import { regionTags, type AwsRegionContext } from "./aws-region";
import type { AwsNetworkStack } from "./aws-network-stack";
import { ClusterParts } from "./compute/cluster";
import { FleetParts } from "./compute/fleets";

/**
 * What runs in a region and what is built anew without loss: the cluster, its add-ons and its pools, and the
 * trading machines outside of it.
 */
export class AwsComputeStack extends BaseStack {
  /** Whether a region has anything that belongs here. */
  static isNeeded({ cluster, fleets }: AwsRegion): boolean {
    return cluster !== undefined || Object.keys(fleets).length > 0;
  }

  constructor(scope: Construct, context: AwsRegionContext, networkStack: AwsNetworkStack) {
    const { environment, name, region } = context;
    super(scope, stackId(environment.name, name, "compute"), {
      state: environment.state,
      provides: describe(region),
    });
    this.addDependency(networkStack);
    new RegionProvider(this, "aws", { access: region, tags: regionTags(context) });
    const network = remoteNetwork(readState(this, networkStack.node.id, environment.state), region.network);
    const { cluster: config } = region;
    if (config !== undefined) {
      this.export(new ClusterParts(this, { context, config, network }).outputs);
    }
    if (Object.keys(region.fleets).length > 0) {
      this.export(new FleetParts(this, { context, network }).outputs);
    }
  }
}

function describe({ cluster, pools, fleets }: AwsRegion): string {
  const poolNames = Object.entries(pools).map(([name, pool]) => `${name} (${pool.kind})`);
  const fleetNames = Object.keys(fleets);
  return [
    ...(cluster === undefined ? [] : [`EKS ${cluster.version}, pools ${poolNames.join(", ") || "none"}`]),
    ...(fleetNames.length === 0 ? [] : [`fleets ${fleetNames.join(", ")}`]),
  ].join(", ");
}
