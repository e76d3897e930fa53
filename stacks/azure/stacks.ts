import type { TerraformRemoteState } from "cdktf";
import type { Construct } from "constructs";
import { regionsOf } from "../../src/environment/resolve";
import { renderingOf } from "../../src/azure/machines/spec/rendering";
import type { AzureResolved } from "../../src/azure/region/spec/resolve";
import { clusterTuning } from "../../src/tuning/daemonset/generations";
import type { Build } from "../build";
import { WorkloadsStack } from "../workloads-stack";
import { AzureComputeStack } from "./compute-stack";
import { AzureCostStack } from "./cost-stack";
import { AzureDataStack } from "./data-stack";
import { AzureIdentitiesStack } from "./identities-stack";
import { AzureNetworkStack } from "./network-stack";
import { AzureStateStack } from "./state-stack";
import { AzureWatchStack } from "./watch-stack";
import { aksAccess } from "./workloads/aks-access";

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
    // The registry and the account must be there before nodes are let in and backups are kept there.
    const own = data.get(name);
    const uses = region.registry !== undefined || region.backup?.cluster !== undefined;
    if (uses && own !== undefined) compute?.addDependency(own);
    const tuning = clusterTuning(region, renderingOf);
    if (compute !== undefined && tuning !== undefined) {
      const access = (stack: Construct, state: TerraformRemoteState) => aksAccess(stack, state, region);
      build(() => new WorkloadsStack(scope, { ...context, compute, access, tuning }));
    }
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
