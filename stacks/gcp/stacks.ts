import type { TerraformRemoteState } from "cdktf";
import type { Construct } from "constructs";
import { regionsOf } from "../../src/environment/resolve";
import { renderingOf } from "../../src/gcp/machines/spec/rendering";
import type { GcpResolved } from "../../src/gcp/region/spec/resolve";
import { clusterTuning } from "../../src/tuning/daemonset/generations";
import type { Build } from "../build";
import { WorkloadsStack } from "../workloads-stack";
import { GcpComputeStack } from "./compute-stack";
import { GcpCostStack } from "./cost-stack";
import { GcpDataStack } from "./data-stack";
import { GcpIdentitiesStack } from "./identities-stack";
import { GcpNetworkStack } from "./network-stack";
import { GcpStateStack } from "./state-stack";
import { GcpWatchStack } from "./watch-stack";
import { gkeAccess } from "./workloads/gke-access";

/** Adds the stacks of an environment in Google Cloud: state bucket and identities, those of each region, then cost. */
export function addGcpStacks(scope: Construct, whole: GcpResolved, build: Build): void {
  const environment = { ...whole, regions: regionsOf(whole.regions, "gcp") };
  const { cost, identities } = environment.gcp ?? {};
  if (GcpStateStack.isNeeded(environment)) build(() => new GcpStateStack(scope, environment));
  if (identities !== undefined) build(() => new GcpIdentitiesStack(scope, environment, identities));
  const data = new Map<string, GcpDataStack>();
  for (const [name, region] of Object.entries(environment.regions)) {
    const context = { environment, region };
    const network = build(() => new GcpNetworkStack(scope, context));
    if (GcpDataStack.isNeeded(region)) {
      data.set(
        name,
        build(() => new GcpDataStack(scope, context, network)),
      );
    }
    const compute = GcpComputeStack.isNeeded(region)
      ? build(() => new GcpComputeStack(scope, context, network))
      : undefined;
    const { cluster } = region;
    const tuning = clusterTuning(region, renderingOf);
    if (compute !== undefined && cluster !== undefined && tuning !== undefined) {
      const access = (stack: Construct, state: TerraformRemoteState) =>
        gkeAccess(stack, state, { cluster, access: region });
      build(() => new WorkloadsStack(scope, { ...context, compute, access, tuning }));
    }
    const { monitoring } = region;
    if (monitoring !== undefined) {
      const before = [network, data.get(name), compute].filter((stack) => stack !== undefined);
      build(() => new GcpWatchStack(scope, context, monitoring, before));
    }
  }
  orderAcrossRegions(environment, data);
  if (cost !== undefined) build(() => new GcpCostStack(scope, environment, cost));
}

/** Orders the data stack of a region after those of other regions that its database depends on. */
function orderAcrossRegions({ regions }: GcpResolved, data: ReadonlyMap<string, GcpDataStack>): void {
  for (const [name, { database }] of Object.entries(regions)) {
    for (const other of database?.dependsOn ?? []) {
      const [own, first] = [data.get(name), data.get(other)];
      if (own !== undefined && first !== undefined) own.addDependency(first);
    }
  }
}
