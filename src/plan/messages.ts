// What `terraform plan -json` and `apply -json` print while they run: a JSON message a line, as far as it is read here.
// https://developer.hashicorp.com/terraform/internals/machine-readable-ui
import { isObject, type Json } from "../core/json";

/** A finding of Terraform, in the output of `validate -json` as in a message of type `diagnostic`. */
export interface Diagnostic {
  readonly severity: "error" | "warning";
  readonly summary: string;
  readonly detail?: string;
  /** Address of the resource, where it is about one. */
  readonly address?: string;
  /** The place in the configuration; its context is the enclosing block. */
  readonly snippet?: { readonly context?: string | null };
}

/** How many resources a command plans to touch, or has touched. */
export interface ChangeCounts {
  readonly add: number;
  readonly change: number;
  readonly remove: number;
}

/** An output of the root module. */
export interface OutputValue {
  readonly sensitive: boolean;
  /** Absent of a sensitive one, and while it is not known. */
  readonly value?: Json;
}

interface ActionOnResource {
  readonly resource: { readonly addr: string };
  /** `create`, `update`, `replace`, `delete`, `move`, `noop`, … A replacement is one action, in whichever order. */
  readonly action: string;
}

/** A message of a type that is read here. */
export type Message =
  | { readonly type: "diagnostic"; readonly diagnostic: Diagnostic }
  | { readonly type: "planned_change"; readonly change: ActionOnResource }
  | { readonly type: "apply_start" | "apply_errored"; readonly hook: ActionOnResource }
  | {
      readonly type: "apply_complete";
      readonly hook: ActionOnResource & { readonly elapsed_seconds: number };
    }
  | {
      readonly type: "change_summary";
      readonly changes: ChangeCounts & { readonly operation: "plan" | "apply" | "destroy" };
    }
  | { readonly type: "outputs"; readonly outputs: Readonly<Record<string, OutputValue>> };

const typesRead: ReadonlySet<Json | undefined> = new Set<Message["type"]>([
  "diagnostic",
  "planned_change",
  "apply_start",
  "apply_errored",
  "apply_complete",
  "change_summary",
  "outputs",
]);

/** Reads one line; `undefined` for a message of another type, and for a line that is not JSON. */
export function readMessage(line: string): Message | undefined {
  try {
    const message = JSON.parse(line) as Json;
    return isObject(message) && typesRead.has(message["type"]) ? (message as unknown as Message) : undefined;
  } catch {
    return undefined;
  }
}

/** What a plan does with one resource instance. */
export interface PlannedAction {
  readonly address: string;
  /** `create`, `update`, `replace`, `delete`, `move`, … A replacement is one action, in whichever order. */
  readonly action: string;
}

/** What is read of all that `terraform plan -json` prints. */
export interface PlanLog {
  readonly diagnostics: readonly Diagnostic[];
  readonly actions: readonly PlannedAction[];
}

/** Reads all that `terraform plan -json` printed. */
export function readPlanLog(stdout: string): PlanLog {
  const messages = stdout.split("\n").flatMap((line) => readMessage(line) ?? []);
  return {
    diagnostics: messages.flatMap((message) => (message.type === "diagnostic" ? [message.diagnostic] : [])),
    actions: messages.flatMap((message) =>
      message.type === "planned_change"
        ? [{ address: message.change.resource.addr, action: message.change.action }]
        : [],
    ),
  };
}

/** A diagnostic as one line, with its detail below. */
export function diagnosticText({ severity, summary, detail = "", ...place }: Diagnostic): string {
  const where = place.address ?? place.snippet?.context ?? undefined;
  const head = `${severity}${where === undefined ? "" : ` at ${where}`}: ${summary}`;
  return detail === "" ? head : `${head}\n${detail}`;
}
