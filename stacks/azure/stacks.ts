import type { Construct } from "constructs";
import { regionsOf } from "../../src/environment/resolve";
import type { AzureResolved } from "../../src/azure/region/spec/resolve";
import type { Build } from "../build";
import { AzureComputeStack } from "./compute-stack";
import { AzureCostStack } from "./cost-stack";
import { AzureDataStack } from "./data-stack";
import { AzureIdentitiesStack } from "./identities-stack";
import { AzureNetworkStack } from "./network-stack";
import { AzureStateStack } from "./state-stack";
import { AzureWatchStack } from "./watch-stack";

/** Adds the stacks of an environment in Azure: state account and identities, those of each region, then cost. */
export function addAzureStacks(scope: Construct, whole: AzureResolved, build: Build): void {
  const environment = { ...whole, regions: regionsOf(whole.regions, "azure") };
  const { cost, identities } = environment.azure ?? {};
  if (AzureStateStack.isNeeded(environment)) build(() => new AzureStateStack(scope, environment));
  if (identities !== undefined) build(() => new AzureIdentitiesStack(scope, environment, identities));
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
    const compute = AzureComputeStack.isNeeded(region)
      ? build(() => new AzureComputeStack(scope, context, network))
      : undefined;
    // Its nodes pull from the registry, which must be there before they are let in.
    const own = data.get(name);
    if (region.registry !== undefined && own !== undefined) compute?.addDependency(own);
    const { monitoring } = region;
    if (monitoring !== undefined) {
      const before = [network, data.get(name), compute].filter((stack) => stack !== undefined);
      build(() => new AzureWatchStack(scope, context, monitoring, before));
    }
  }
  orderAcrossRegions(environment, data);
  if (cost !== undefined) build(() => new AzureCostStack(scope, environment, cost));
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
