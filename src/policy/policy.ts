import type { Json, JsonObject } from "../core/json";
import type { Definition } from "../core/problem";
import type { Resource } from "./resource";

/** What keeps a resource from a policy. */
export interface Fault {
  /** Path of the attribute in the resource. */
  readonly at: string;
  readonly value: Json | undefined;
  readonly remedy: string;
}

/** What a judge knows beside the resource. */
export interface Surroundings {
  /** Whether the resource is of a production region, or shared by an environment that has one. */
  readonly production: boolean;
  /** Whether the stack makes what the environment's pipelines sign in as. */
  readonly ofPipeline: boolean;
  /** Names of the ingresses of the region whose exposure the environment states as public. */
  readonly publicIngresses: readonly string[];
  /** Resources of one type in the same stack. */
  readonly beside: (type: string) => readonly Resource[];
  /** Resources of one type in all stacks of the environment. */
  readonly anywhere: (type: string) => readonly Resource[];
  /** The variables of the stack. */
  readonly variables: JsonObject;
  /** Whether some policy asks something of a type. */
  readonly isJudged: (type: string) => boolean;
}

/** Judges resources of one type. */
export interface Judge {
  /** What it asks for, as the reference of policies prints it. */
  readonly asks: string;
  readonly judge: (resource: Resource, around: Surroundings) => readonly Fault[];
}

/**
 * One policy: a requirement of everything that is deployed, whichever construct or extension made it. In its `source`, `(?)`
 * stands after what could not be read on the day of `read`.
 */
export type Policy = Definition & {
  /** What it asks of resources, by their type; of `*`, what it asks of all. */
  readonly of: Readonly<Record<string, readonly Judge[]>>;
};

/** Declares policies by code. A `limit` is an error unless it is accepted; `advice` is only printed. */
export function declarePolicies<const Policies extends Record<string, Policy>>(policies: Policies): Policies {
  return policies;
}
