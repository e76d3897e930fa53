import type { Construct } from "constructs";
import type { ResolvedEnvironment } from "../src/clouds";
import type { BaseStack } from "../src/kit/base-stack";
import { addAwsStacks } from "./aws/stacks";

/** How a stack is made; the driver measures what it takes. */
export type Build = <Stack extends BaseStack>(make: () => Stack) => Stack;

/** Adds the stacks of one cloud to an app. */
export type AddStacks<Environment> = (scope: Construct, environment: Environment, build: Build) => void;

/** Adds every stack of an environment, cloud by cloud. */
export const addStacks: AddStacks<ResolvedEnvironment> = (scope, environment, build) => {
  addAwsStacks(scope, environment, build);
};
