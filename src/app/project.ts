import type { Construct } from "constructs";
import type { Judgement } from "../core/accept";
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
import { judgeBuilt } from "../policy/judge";
import type { Stack } from "../policy/resource";
import { standingsOf } from "./standings";
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
  /** Judges the stacks of an environment, as they will be written, by the policies. */
  readonly judgeStacks: (environment: Resolved, stacks: readonly Stack[]) => Judgement;
  /** Record of each trading generation of an environment, by path. */
  readonly generations: (environment: Parsed) => Readonly<Record<string, string>>;
  readonly extensions: Extensions;
}

/** The clouds and stacks of this project. */
export const project: Project<EnvironmentInput, Environment, ResolvedEnvironment> = {
  validate,
  resolve: resolveEnvironment,
  addStacks,
  judgeStacks: (environment, stacks) =>
    judgeBuilt({ stacks, standingOf: standingsOf(environment), accept: environment.accept }),
  generations: (environment) => mapValues(deployables(environment), (record) => record() ?? ""),
  extensions: extensionFiles(),
};
