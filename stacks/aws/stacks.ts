import type { TerraformRemoteState } from "cdktf";
import type { Construct } from "constructs";
import { renderingOf } from "../../src/aws/machines/spec/rendering";
import type { AwsResolved } from "../../src/aws/region/spec/resolve";
import { regionsOf } from "../../src/environment/resolve";
import { clusterTuning } from "../../src/tuning/daemonset/generations";
import type { Build } from "../build";
import { WorkloadsStack } from "../workloads-stack";
import { AwsAcceleratorStack } from "./accelerator-stack";
import { AwsComputeStack } from "./compute-stack";
import { AwsCostStack } from "./cost-stack";
import { AwsDataStack } from "./data-stack";
import { AwsIdentitiesStack } from "./identities-stack";
import { AwsNetworkStack } from "./network-stack";
import { AwsStateStack } from "./state-stack";
import { eksAccess } from "./workloads/eks-access";

interface RegionStacks {
  readonly network: AwsNetworkStack;
  readonly data: AwsDataStack | undefined;
  readonly compute: AwsComputeStack | undefined;
}

/** Adds the AWS stacks of an environment: state bucket and identities, those of each region, then accelerator and cost. */
export function addAwsStacks(scope: Construct, whole: AwsResolved, build: Build): void {
  const environment = { ...whole, regions: regionsOf(whole.regions, "aws") };
  if (AwsStateStack.isNeeded(environment)) build(() => new AwsStateStack(scope, environment));
  const { accelerator, cost, identities } = environment.aws ?? {};
  if (identities !== undefined) build(() => new AwsIdentitiesStack(scope, environment, identities));
  const regions = new Map(
    Object.entries(environment.regions).map(([name, region]): [string, RegionStacks] => {
      const context = { environment, region };
      const network = build(() => new AwsNetworkStack(scope, context));
      const data = AwsDataStack.isNeeded(region)
        ? build(() => new AwsDataStack(scope, context, network))
        : undefined;
      const compute = AwsComputeStack.isNeeded(region)
        ? build(() => new AwsComputeStack(scope, context, network))
        : undefined;
      // An emulated cluster takes no login of `aws`.
      const tuning = region.emulator === undefined ? clusterTuning(region, renderingOf) : undefined;
      if (compute !== undefined && tuning !== undefined) {
        const access = (stack: Construct, state: TerraformRemoteState) => eksAccess(stack, state, region);
        build(() => new WorkloadsStack(scope, { ...context, compute, access, tuning }));
      }
      return [name, { network, data, compute }];
    }),
  );
  orderAcrossRegions(environment, regions);

  if (accelerator !== undefined) {
    const computeOf = (region: string): AwsComputeStack | undefined => regions.get(region)?.compute;
    build(() => new AwsAcceleratorStack(scope, environment, accelerator, computeOf));
  }
  if (cost !== undefined) build(() => new AwsCostStack(scope, environment, cost));
}

/** Orders the data stack of a region after the stacks of other regions that its database depends on. */
function orderAcrossRegions(environment: AwsResolved, regions: ReadonlyMap<string, RegionStacks>): void {
  for (const [name, { database }] of Object.entries(environment.regions)) {
    const { data = [], network = [] } = database?.dependsOn ?? {};
    const stacks = [
      ...data.map((other) => regions.get(other)?.data),
      ...network.map((other) => regions.get(other)?.network),
    ];
    for (const stack of stacks) if (stack !== undefined) regions.get(name)?.data?.addDependency(stack);
  }
}
