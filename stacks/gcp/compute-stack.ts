import type { Construct } from "constructs";
import { stackId } from "../../src/core/stack-id";
import { remoteNetwork } from "../../src/gcp/network/network";
import { RegionProvider } from "../../src/gcp/region/provider";
import type { GcpRegion } from "../../src/gcp/region/spec/schema";
import { BaseStack } from "../../src/kit/base-stack";
import { readState } from "../../src/kit/state";
import { BackupParts } from "./compute/backup";
import { ClusterParts } from "./compute/cluster";
import { FleetParts } from "./compute/fleets";
import { IngressParts } from "./compute/ingress";
import type { GcpNetworkStack } from "./network-stack";
import type { GcpRegionContext } from "./region";

/**
 * What runs in a region and can be rebuilt without loss: the cluster and its pools, trading machines outside of it, load
 * balancers.
 */
export class GcpComputeStack extends BaseStack {
  /** Returns whether a region has any part of this stack. */
  static isNeeded({ cluster, fleets, ingress }: GcpRegion): boolean {
    const some = (parts: object): boolean => Object.keys(parts).length > 0;
    return cluster !== undefined || some(fleets) || some(ingress);
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

    const { backup } = region;
    if (backup !== undefined && cluster !== undefined) {
      this.export(new BackupParts(this, { region, backup, cluster: cluster.cluster, network }).outputs);
    }

    const fleets = new FleetParts(this, { region, network });
    if (Object.keys(region.fleets).length > 0) this.export(fleets.outputs);

    const ingress = new IngressParts(this, { region, network, fleets: fleets.fleets });
    if (Object.keys(region.ingress).length > 0) this.export(ingress.outputs);
  }
}

function describe({ cluster, pools, fleets, ingress }: GcpRegion): string {
  const [fleetNames, ingressNames] = [Object.keys(fleets), Object.keys(ingress)];
  return [
    ...(cluster === undefined
      ? []
      : [`GKE ${cluster.version} ${cluster.channel}, pools ${Object.keys(pools).join(", ") || "none"}`]),
    ...(fleetNames.length === 0 ? [] : [`fleets ${fleetNames.join(", ")}`]),
    ...(ingressNames.length === 0 ? [] : [`ingress ${ingressNames.join(", ")}`]),
  ].join(", ");
}
