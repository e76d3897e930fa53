import type { Construct } from "constructs";
import { stackId } from "../../src/core/stack-id";
import { remoteNetwork } from "../../src/gcp/network/network";
import { RegionProvider } from "../../src/gcp/region/provider";
import type { GcpRegion } from "../../src/gcp/region/spec/schema";
import { BaseStack } from "../../src/kit/base-stack";
import { readState } from "../../src/kit/state";
import { ClusterParts } from "./compute/cluster";
import type { GcpNetworkStack } from "./network-stack";
import type { GcpRegionContext } from "./region";

/** What runs in a region and can be rebuilt without loss: the cluster and its pools. */
export class GcpComputeStack extends BaseStack {
  /** Returns whether a region has any part of this stack. */
  static isNeeded({ cluster }: GcpRegion): boolean {
    return cluster !== undefined;
  }

  constructor(scope: Construct, context: GcpRegionContext, networkStack: GcpNetworkStack) {
    const { environment, region } = context;
    super(scope, stackId(environment.name, region.name, "compute"), {
      state: environment.state,
      provides: describe(region),
    });
    this.addDependency(networkStack);
    new RegionProvider(this, "google", { access: region, region: region.region, tags: region.tags });
    const networkState = readState(this, networkStack.node.id, environment.state);
    const network = remoteNetwork(networkState, region.place, region.network);
    const cluster = region.cluster && new ClusterParts(this, { context, config: region.cluster, network });
    if (cluster !== undefined) this.export(cluster.outputs);
  }
}

function describe({ cluster, pools }: GcpRegion): string {
  return cluster === undefined
    ? ""
    : `GKE ${cluster.version} ${cluster.channel}, pools ${Object.keys(pools).join(", ") || "none"}`;
}
