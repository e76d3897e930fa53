import type { Construct } from "constructs";
import type { EnvironmentContext } from "../environment/context";
import type { Validation } from "../environment/validate";
import { mapValues } from "../core/map-values";
import {
  deployables,
  resolveEnvironment,
  validate,
  type Environment,
  type EnvironmentInput,
  type ResolvedEnvironment,
} from "../clouds";
import type { Build } from "../../stacks/build";
import { extensionFiles, type Extensions } from "./extension-files";
import { addStacks } from "../../stacks/environment-stacks";

/** A set of clouds, as the driver uses it: validates, resolves and builds their environments. */
export interface Project<
  Input extends { readonly name: string },
  Parsed,
  Resolved extends EnvironmentContext,
> {
  readonly validate: (input: Input, all: readonly Input[], deployed?: unknown) => Validation<Parsed>;
  readonly resolve: (environment: Parsed) => Resolved;
  readonly addStacks: (scope: Construct, environment: Resolved, build: Build) => void;
  /** Record of each trading generation of an environment, by path. */
  readonly generations: (environment: Parsed) => Readonly<Record<string, string>>;
  readonly extensions: Extensions;
}

/** The clouds and stacks of this project. */
export const project: Project<EnvironmentInput, Environment, ResolvedEnvironment> = {
  validate,
  resolve: resolveEnvironment,
  addStacks,
  generations: (environment) => mapValues(deployables(environment), (record) => record() ?? ""),
  extensions: extensionFiles(),
};
