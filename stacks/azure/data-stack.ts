import type { Construct } from "constructs";
import { stackId } from "../../src/core/stack-id";
import type { Database } from "../../src/azure/database/spec/schema";
import { RegionProvider } from "../../src/azure/region/provider";
import type { AzureRegion } from "../../src/azure/region/spec/schema";
import { createHome } from "../../src/azure/region/resource-group";
import { BaseStack } from "../../src/kit/base-stack";
import { CacheParts } from "./data/cache";
import { DatabaseParts } from "./data/database";
import { ImageParts } from "./data/images";
import { dataKeys } from "./data/keys";
import { StorageParts } from "./data/storage";
import type { AzureNetworkStack } from "./network-stack";
import type { AzureRegionContext } from "./region";

/** The data of a region, which outlives its cluster and which a failover needs. */
export class AzureDataStack extends BaseStack {
  /** Returns whether a region has data. */
  static isNeeded({ database, cache, storage, images }: AzureRegion): boolean {
    return [database, cache, images, ...Object.values(storage)].some((part) => part !== undefined);
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
    const { place, protect, database, cache, storage, registry } = region;
    const home = createHome(this, "group", { place, layer: "data", protect });
    const keys = dataKeys(this, { environment, region }, networkStack);
    if (database !== undefined) {
      this.export(new DatabaseParts(this, { region, database, home }).outputs);
    }
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

function describe({ database, cache, storage, images }: AzureRegion): string {
  const names = Object.keys(storage);
  return [
    database && describeDatabase(database),
    cache && `Redis ${cache.sku}`,
    names.length === 0 ? undefined : `storage ${names.join(", ")}`,
    images && (images.kind === "home" ? "images" : `images of ${images.of}`),
  ]
    .filter((part) => part !== undefined)
    .join("; ");
}

function describeDatabase(database: Database): string {
  if (database.kind === "primary") {
    const follows = database.follows === undefined ? "" : `, following ${database.follows}`;
    return `PostgreSQL ${database.version} on ${database.machine}${follows}`;
  }
  return database.state === "replica"
    ? `replica of ${database.replicaOf}`
    : `PostgreSQL, promoted from ${database.replicaOf}`;
}
