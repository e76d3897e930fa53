import type { JsonObject } from "../../src/core/json";
import type { Diagnostic, PlannedAction } from "../../src/plan/messages";
import type { Plan } from "../../src/plan/plan";
import type { JudgedDrop } from "./offline/make-offline";
import type { ProviderSchemas } from "../../src/plan/provider-schema";

export interface OfflinePlanRequest {
  /** Name of the folder to work in. */
  readonly name: string;
  /** The stack as synthesized. */
  readonly stack: JsonObject;
  /** The stack's folder, whose other files it may refer to. @default - it refers to none */
  readonly stackDir?: string;
  /** State to plan against, in the form of a version-4 state file. @default - nothing exists yet */
  readonly state?: JsonObject;
  /** What to run after `init`. @default "validate and plan" */
  readonly run?: "validate" | "plan" | "validate and plan";
  /** Whether to read the plan itself, which takes nearly as long as making it. @default false */
  readonly show?: boolean;
}

export interface OfflinePlan {
  /** The stack as Terraform saw it. */
  readonly stack: JsonObject;
  /** A sentence for everything in it that differs from the synthesized one, except for the drops. */
  readonly changes: readonly string[];
  readonly drops: readonly JudgedDrop[];
  /** Faults found without Terraform's help. */
  readonly problems: readonly string[];
  /** What `init` and `validate` found. */
  readonly diagnostics: readonly Diagnostic[];
  /** What `plan` found. */
  readonly planDiagnostics: readonly Diagnostic[];
  /** Why there is no plan, though one was asked for. */
  readonly notPlanned?: string;
  /** What the plan does, without the resources that stand for a remote state. */
  readonly actions: readonly PlannedAction[];
  /** The plan itself, when asked for. */
  readonly plan?: Plan;
  /** Schemas of the resource types in the stack. */
  readonly schemas: ProviderSchemas;
}
