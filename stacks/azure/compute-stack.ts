import type { Construct } from "constructs";
import { stackId } from "../../src/core/stack-id";
import { remoteNetwork } from "../../src/azure/network/network";
import { RegionProvider } from "../../src/azure/region/provider";
import type { AzureRegion } from "../../src/azure/region/spec/schema";
import { createHome } from "../../src/azure/region/resource-group";
import { BaseStack } from "../../src/kit/base-stack";
import { readState } from "../../src/kit/state";
import { BackupParts } from "./compute/backup";
import { ClusterParts } from "./compute/cluster";
import { FleetParts } from "./compute/fleets";
import { IngressParts } from "./compute/ingress";
import type { AzureNetworkStack } from "./network-stack";
import type { AzureRegionContext } from "./region";

/**
 * What runs in a region and can be rebuilt without loss: the cluster and its pools, trading machines outside of it, load
 * balancers.
 */
export class AzureComputeStack extends BaseStack {
  /** Returns whether a region has any part of this stack. */
  static isNeeded({ cluster, fleets, ingress }: AzureRegion): boolean {
    return cluster !== undefined || [fleets, ingress].some((parts) => Object.keys(parts).length > 0);
  }

  constructor(scope: Construct, context: AzureRegionContext, networkStack: AzureNetworkStack) {
    const { environment, region } = context;
    super(scope, stackId(environment.name, region.name, "compute"), {
      state: environment.state,
      provides: describe(region),
    });
    this.addDependency(networkStack);
    new RegionProvider(this, "azurerm", { access: region, namespaces: region.namespaces, tags: region.tags });
    const { place, protect } = region;
    const home = createHome(this, "group", { place, layer: "compute", protect });
    const networkState = readState(this, networkStack.node.id, environment.state);
    const network = remoteNetwork(networkState, place, region.network);
    const cluster =
      region.cluster && new ClusterParts(this, { context, config: region.cluster, home, network });
    if (cluster !== undefined) this.export(cluster.outputs);

    const fleets = new FleetParts(this, { region, network, home });
    if (Object.keys(region.fleets).length > 0) this.export(fleets.outputs);

    const { backup } = region;
    if (backup !== undefined) {
      this.export(
        new BackupParts(this, { region, backup, home, fleets: fleets.fleets, cluster: cluster?.cluster })
          .outputs,
      );
    }

    const ingress = new IngressParts(this, {
      region,
      network,
      home,
      fleets: fleets.fleets,
      clusterPrincipalId: cluster?.cluster.identities.controlPlane?.principalId,
    });
    if (Object.keys(region.ingress).length > 0) this.export(ingress.outputs);
  }
}

function describe({ cluster, pools, fleets, ingress }: AzureRegion): string {
  const named = Object.entries({ fleets, ingress })
    .map(([kind, parts]) => ({ kind, names: Object.keys(parts) }))
    .filter(({ names }) => names.length > 0);
  return [
    ...(cluster === undefined
      ? []
      : [`AKS ${cluster.version} ${cluster.plan}, pools ${["system", ...Object.keys(pools)].join(", ")}`]),
    ...named.map(({ kind, names }) => `${kind} ${names.join(", ")}`),
  ].join(", ");
}
