import type { Construct } from "constructs";
import type { Environment } from "../src/environment/schema";
import type { BaseStack } from "../src/kit/base-stack";
import { AwsAcceleratorStack } from "./aws/accelerator-stack";
import { AwsComputeStack } from "./aws/compute-stack";
import { AwsCostStack } from "./aws/cost-stack";
import { AwsDataStack } from "./aws/data-stack";
import { AwsNetworkStack } from "./aws/network-stack";
import { AwsStateStack } from "./aws/state-stack";
import { databaseDependencies } from "./aws/data/database";

/** How a stack is made; the driver measures what it takes. */
export type Build = <Stack extends BaseStack>(make: () => Stack) => Stack;

interface RegionStacks {
  readonly network: AwsNetworkStack;
  readonly data: AwsDataStack | undefined;
  readonly compute: AwsComputeStack | undefined;
}

/** Every stack of an environment: where the states lie, each region by lifetime, then what is of no region. */
export function addStacks(scope: Construct, environment: Environment, build: Build): void {
  if (AwsStateStack.isNeeded(environment)) build(() => new AwsStateStack(scope, environment));
  const regions = new Map(
    Object.entries(environment.regions).map(([name, region]): [string, RegionStacks] => {
      const context = { environment, name, region };
      const network = build(() => new AwsNetworkStack(scope, context));
      const data = AwsDataStack.isNeeded(region)
        ? build(() => new AwsDataStack(scope, context, network))
        : undefined;
      const compute = AwsComputeStack.isNeeded(region)
        ? build(() => new AwsComputeStack(scope, context, network))
        : undefined;
      return [name, { network, data, compute }];
    }),
  );
  orderAcrossRegions(environment, regions);

  const { accelerator, cost } = environment;
  if (accelerator !== undefined) {
    const computeOf = (region: string): AwsComputeStack | undefined => regions.get(region)?.compute;
    build(() => new AwsAcceleratorStack(scope, environment, accelerator, computeOf));
  }
  if (cost !== undefined) build(() => new AwsCostStack(scope, environment, cost));
}

/** A region's data can need another region's to be there before it. */
function orderAcrossRegions(environment: Environment, regions: ReadonlyMap<string, RegionStacks>): void {
  for (const [name, region] of Object.entries(environment.regions)) {
    const needed = databaseDependencies({ environment, name, region });
    const stacks = [
      ...needed.data.map((other) => regions.get(other)?.data),
      ...needed.network.map((other) => regions.get(other)?.network),
    ];
    for (const stack of stacks) if (stack !== undefined) regions.get(name)?.data?.addDependency(stack);
  }
}
