import type { Construct } from "constructs";
import { regionsOf } from "../../src/environment/resolve";
import type { AzureResolved } from "../../src/azure/region/spec/resolve";
import type { Build } from "../build";
import { AzureNetworkStack } from "./network-stack";

/** Adds the stacks of an environment in Azure: those of each region. */
export function addAzureStacks(scope: Construct, whole: AzureResolved, build: Build): void {
  const environment = { ...whole, regions: regionsOf(whole.regions, "azure") };
  for (const region of Object.values(environment.regions)) {
    const context = { environment, region };
    build(() => new AzureNetworkStack(scope, context));
  }
}
