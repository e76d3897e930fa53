import type { JsonObject } from "../../../src/core/json";
import type { DestroyAllowance } from "../../../src/environment/summary";
import type { PlanReport } from "../../../src/plan/report";

/** An environment that is planned by the real Terraform, and what a reviewer reads of it. */
export interface PlanCase {
  /** What the reviewer has before them; also the folder under `test/snapshots/plans`. */
  readonly name: string;
  /** In the order of an apply. */
  readonly stacks: readonly StackCase[];
  /** What the report has beside its stacks. @default nothing */
  readonly report?: Partial<PlanReport>;
  /** @default nothing may go */
  readonly allowDestroy?: readonly DestroyAllowance[];
  /** Secrets that the run was given. @default none */
  readonly secrets?: readonly string[];
}

export interface StackCase {
  readonly name: string;
  /** The stack as it was applied. @default nothing exists yet */
  readonly before?: JsonObject;
  /** What the state has beside that. @default nothing */
  readonly inState?: (state: JsonObject) => JsonObject;
  /** The stack as the change has it. */
  readonly after: JsonObject;
  /** Stacks whose outputs it reads. @default none */
  readonly needs?: readonly string[];
}

/** A stack of AWS resources. */
export function awsStack(resource: JsonObject): JsonObject {
  return {
    terraform: { required_providers: { aws: { source: "hashicorp/aws", version: ">= 5.0.0" } } },
    provider: { aws: [{ region: "us-east-1" }] },
    resource,
  };
}

/** A stack of resources that need no provider. */
export function plainStack(resources: JsonObject, more: JsonObject = {}): JsonObject {
  return {
    ...(Object.keys(resources).length === 0 ? {} : { resource: { terraform_data: resources } }),
    ...more,
  };
}

/** A resource that an apply of its construct made. */
export function of(constructPath: string, body: JsonObject): JsonObject {
  return { ...body, "//": { metadata: { path: constructPath, uniqueId: "x" } } };
}
