import type { Construct } from "constructs";
import { stackId } from "../../src/core/stack-id";
import { remoteNetwork } from "../../src/azure/network/network";
import { RegionProvider } from "../../src/azure/region/provider";
import type { AzureRegion } from "../../src/azure/region/spec/schema";
import { createHome } from "../../src/azure/region/resource-group";
import { BaseStack } from "../../src/kit/base-stack";
import { readState } from "../../src/kit/state";
import type { AzureNetworkStack } from "./network-stack";
import type { AzureRegionContext } from "./region";

/**
 * What runs in a region and can be rebuilt without loss: the cluster and its pools, trading machines outside of it, load
 * balancers.
 */
export class AzureComputeStack extends BaseStack {
  /** Returns whether a region has any part of this stack. */
  static isNeeded(_region: AzureRegion): boolean {
    return false;
  }

  constructor(
    scope: Construct,
    { environment, region }: AzureRegionContext,
    networkStack: AzureNetworkStack,
  ) {
    super(scope, stackId(environment.name, region.name, "compute"), {
      state: environment.state,
      provides: describe(region),
    });
    this.addDependency(networkStack);
    new RegionProvider(this, "azurerm", { access: region, namespaces: region.namespaces, tags: region.tags });
    const { place, protect } = region;
    createHome(this, "group", { place, layer: "compute", protect });
    const networkState = readState(this, networkStack.node.id, environment.state);
    remoteNetwork(networkState, place, region.network);
  }
}

function describe(_region: AzureRegion): string {
  return "";
}
