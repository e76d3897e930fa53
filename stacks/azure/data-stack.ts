import type { Construct } from "constructs";
import { stackId } from "../../src/core/stack-id";
import { RegionProvider } from "../../src/azure/region/provider";
import type { AzureRegion } from "../../src/azure/region/spec/schema";
import { createHome } from "../../src/azure/region/resource-group";
import { BaseStack } from "../../src/kit/base-stack";
import type { AzureNetworkStack } from "./network-stack";
import type { AzureRegionContext } from "./region";

/** The data of a region, which outlives its cluster and which a failover needs. */
export class AzureDataStack extends BaseStack {
  /** Returns whether a region has data. */
  static isNeeded(_region: AzureRegion): boolean {
    return false;
  }

  constructor(
    scope: Construct,
    { environment, region }: AzureRegionContext,
    networkStack: AzureNetworkStack,
  ) {
    super(scope, stackId(environment.name, region.name, "data"), {
      state: environment.state,
      provides: describe(region),
    });
    this.addDependency(networkStack);
    new RegionProvider(this, "azurerm", { access: region, namespaces: region.namespaces, tags: region.tags });
    const { place, protect } = region;
    createHome(this, "group", { place, layer: "data", protect });
  }
}

function describe(_region: AzureRegion): string {
  return "";
}
