import type { Construct } from "constructs";
import type { BaseStack } from "../src/kit/base-stack";

/** How a stack is made; the driver measures what it takes. */
export type Build = <Stack extends BaseStack>(make: () => Stack) => Stack;

/** Adds the stacks of one cloud to an app. */
export type AddStacks<Environment> = (scope: Construct, environment: Environment, build: Build) => void;
