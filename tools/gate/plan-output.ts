import type { Json, JsonObject } from "../lib/json";

/** A finding of Terraform, as in the output of `validate -json` and `plan -json`. */
export interface Diagnostic {
  readonly severity: "error" | "warning";
  readonly summary: string;
  readonly detail?: string;
  readonly address?: string;
  readonly snippet?: { readonly context?: string | null };
}

/** What a plan does with one resource: `create`, `update`, `replace`, `delete`, `move`, `noop`, … */
export interface PlannedAction {
  readonly address: string;
  readonly action: string;
}

export interface PlanLog {
  readonly diagnostics: readonly Diagnostic[];
  readonly actions: readonly PlannedAction[];
}

/**
 * The part of `terraform show -json PLAN` that is read here.
 *
 * @see https://developer.hashicorp.com/terraform/internals/json-format#plan-representation
 */
export interface ShownPlan {
  readonly terraform_version: string;
  readonly planned_values: { readonly root_module?: { readonly resources?: readonly PlannedResource[] } };
  readonly resource_changes?: readonly {
    readonly address: string;
    readonly type: string;
    readonly change: {
      readonly actions: readonly string[];
      readonly before?: JsonObject | null;
      readonly after?: JsonObject | null;
      readonly after_unknown?: Json;
    };
  }[];
}

export interface PlannedResource {
  readonly address: string;
  readonly mode: "managed" | "data";
  readonly type: string;
  readonly name: string;
  readonly index?: string | number;
  readonly provider_name: string;
  readonly schema_version: number;
  readonly values: JsonObject;
  /** The shape of `values`, with `true` where a value is sensitive. */
  readonly sensitive_values?: JsonObject;
}

interface LogLine {
  readonly type?: string;
  readonly diagnostic?: Diagnostic;
  readonly change?: { readonly resource: { readonly addr: string }; readonly action: string };
}

/**
 * Reads the lines that `terraform plan -json` prints; lines that are no JSON are passed over.
 *
 * @see https://developer.hashicorp.com/terraform/internals/machine-readable-ui
 */
export function readPlanLog(stdout: string): PlanLog {
  const lines = stdout.split("\n").flatMap(parseLine);
  return {
    diagnostics: lines.flatMap(({ type, diagnostic }) =>
      type === "diagnostic" && diagnostic !== undefined ? [diagnostic] : [],
    ),
    actions: lines.flatMap(({ type, change }) =>
      type === "planned_change" && change !== undefined
        ? [{ address: change.resource.addr, action: change.action }]
        : [],
    ),
  };
}

function parseLine(line: string): readonly LogLine[] {
  try {
    return [JSON.parse(line) as LogLine];
  } catch {
    return [];
  }
}

/** A diagnostic as one readable line or paragraph. */
export function describe(diagnostic: Diagnostic): string {
  const where = diagnostic.address ?? diagnostic.snippet?.context ?? undefined;
  const head = `${diagnostic.severity}${where === undefined ? "" : ` at ${where}`}: ${diagnostic.summary}`;
  return diagnostic.detail === undefined || diagnostic.detail === "" ? head : `${head}\n${diagnostic.detail}`;
}
