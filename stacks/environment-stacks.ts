import type { ResolvedEnvironment } from "../src/clouds";
import { addAwsStacks } from "./aws/stacks";
import type { AddStacks } from "./build";

/** Adds every stack of an environment, cloud by cloud. */
export const addStacks: AddStacks<ResolvedEnvironment> = (scope, environment, build) => {
  addAwsStacks(scope, environment, build);
};
