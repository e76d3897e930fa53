import type { Construct } from "constructs";
import { regionsOf } from "../../src/environment/resolve";
import type { GcpResolved } from "../../src/gcp/region/spec/resolve";
import type { Build } from "../build";
import { GcpNetworkStack } from "./network-stack";

/** Adds the stacks of an environment in Google Cloud: those of each region. */
export function addGcpStacks(scope: Construct, whole: GcpResolved, build: Build): void {
  const environment = { ...whole, regions: regionsOf(whole.regions, "gcp") };
  for (const region of Object.values(environment.regions)) {
    build(() => new GcpNetworkStack(scope, { environment, region }));
  }
}
