import type { Construct } from "constructs";
import type { Validation } from "../environment/validate";
import {
  resolveEnvironment,
  validate,
  type Environment,
  type EnvironmentInput,
  type ResolvedEnvironment,
} from "../clouds";
import type { Build } from "../../stacks/build";
import { addStacks } from "../../stacks/environment-stacks";

/** What the driver needs of a set of clouds: how their environments are judged, resolved and built. */
export interface Project<Input extends { readonly name: string }, Parsed, Resolved> {
  validate(input: Input, all: readonly Input[], deployed?: unknown): Validation<Parsed>;
  resolve(environment: Parsed): Resolved;
  addStacks(scope: Construct, environment: Resolved, build: Build): void;
}

/** The clouds and stacks of this project. */
export const project: Project<EnvironmentInput, Environment, ResolvedEnvironment> = {
  validate,
  resolve: resolveEnvironment,
  addStacks,
};
