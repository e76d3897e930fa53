import type { Construct } from "constructs";
import { stackId } from "../../src/core/stack-id";
import { RegionProvider } from "../../src/azure/region/provider";
import type { AzureRegion } from "../../src/azure/region/spec/schema";
import { createHome } from "../../src/azure/region/resource-group";
import { BaseStack } from "../../src/kit/base-stack";
import { CacheParts } from "./data/cache";
import { ImageParts } from "./data/images";
import { dataKeys } from "./data/keys";
import { StorageParts } from "./data/storage";
import type { AzureNetworkStack } from "./network-stack";
import type { AzureRegionContext } from "./region";

/** The data of a region, which outlives its cluster and which a failover needs. */
export class AzureDataStack extends BaseStack {
  /** Returns whether a region has data. */
  static isNeeded({ cache, storage, images }: AzureRegion): boolean {
    return [cache, images, ...Object.values(storage)].some((part) => part !== undefined);
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
    const { place, protect, cache, storage, registry } = region;
    const home = createHome(this, "group", { place, layer: "data", protect });
    const keys = dataKeys(this, { environment, region }, networkStack);
    if (cache !== undefined) {
      this.export(new CacheParts(this, { region, cache, home, keys }).outputs);
    }
    if (Object.keys(storage).length > 0) {
      this.export(new StorageParts(this, { region, home, keys }).outputs);
    }
    if (registry !== undefined) {
      this.export(new ImageParts(this, { region, images: registry, home, keys }).outputs);
    }
  }
}

function describe({ cache, storage, images }: AzureRegion): string {
  const names = Object.keys(storage);
  return [
    cache && `Redis ${cache.sku}`,
    names.length === 0 ? undefined : `storage ${names.join(", ")}`,
    images && (images.kind === "home" ? "images" : `images of ${images.of}`),
  ]
    .filter((part) => part !== undefined)
    .join("; ");
}
