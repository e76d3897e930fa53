import type { Construct } from "constructs";
import { regionsOf } from "../../src/environment/resolve";
import type { AzureResolved } from "../../src/azure/region/spec/resolve";
import type { Build } from "../build";
import { AzureComputeStack } from "./compute-stack";
import { AzureDataStack } from "./data-stack";
import { AzureNetworkStack } from "./network-stack";

/** Adds the stacks of an environment in Azure: those of each region. */
export function addAzureStacks(scope: Construct, whole: AzureResolved, build: Build): void {
  const environment = { ...whole, regions: regionsOf(whole.regions, "azure") };
  const data = new Map<string, AzureDataStack>();
  for (const [name, region] of Object.entries(environment.regions)) {
    const context = { environment, region };
    const network = build(() => new AzureNetworkStack(scope, context));
    if (AzureDataStack.isNeeded(region)) {
      data.set(
        name,
        build(() => new AzureDataStack(scope, context, network)),
      );
    }
    if (AzureComputeStack.isNeeded(region)) build(() => new AzureComputeStack(scope, context, network));
  }
  orderAcrossRegions(environment, data);
}

/** Orders the data stack of a region after those of other regions that its database depends on. */
function orderAcrossRegions({ regions }: AzureResolved, data: ReadonlyMap<string, AzureDataStack>): void {
  for (const [name, { database }] of Object.entries(regions)) {
    for (const other of database?.dependsOn ?? []) {
      const [own, first] = [data.get(name), data.get(other)];
      if (own !== undefined && first !== undefined) own.addDependency(first);
    }
  }
}
