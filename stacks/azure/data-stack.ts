import type { Construct } from "constructs";
import { stackId } from "../../src/core/stack-id";
import type { Database } from "../../src/azure/database/spec/schema";
import { RegionProvider } from "../../src/azure/region/provider";
import type { AzureRegion } from "../../src/azure/region/spec/schema";
import { createHome } from "../../src/azure/region/resource-group";
import { BaseStack } from "../../src/kit/base-stack";
import { DatabaseParts } from "./data/database";
import type { AzureNetworkStack } from "./network-stack";
import type { AzureRegionContext } from "./region";

/** The data of a region, which outlives its cluster and which a failover needs. */
export class AzureDataStack extends BaseStack {
  /** Returns whether a region has data. */
  static isNeeded({ database }: AzureRegion): boolean {
    return [database].some((part) => part !== undefined);
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
    const { place, protect, database } = region;
    const home = createHome(this, "group", { place, layer: "data", protect });
    if (database !== undefined) this.export(new DatabaseParts(this, { region, database, home }).outputs);
  }
}

function describe({ database }: AzureRegion): string {
  return [database && describeDatabase(database)].filter((part) => part !== undefined).join("; ");
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
