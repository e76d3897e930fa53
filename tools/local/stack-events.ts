import type { Json } from "../lib/json";
import { describe, type Diagnostic } from "../gate/plan-output";

/** How many resources a command touched. */
export interface ChangeCounts {
  readonly add: number;
  readonly change: number;
  readonly remove: number;
}

export interface StackOutput {
  readonly sensitive: boolean;
  /** Absent of a sensitive one. */
  readonly value?: Json;
}

/** A line of `terraform apply -json`, as far as it is read here. */
export interface StackEvent {
  readonly type: string;
  readonly hook?: {
    readonly resource?: { readonly addr: string };
    readonly action?: string;
    readonly elapsed_seconds?: number;
  };
  readonly changes?: ChangeCounts & { readonly operation: string };
  readonly diagnostic?: Diagnostic;
  readonly outputs?: Readonly<Record<string, StackOutput>>;
}

/** Reads one line; nothing for one that is no event. */
export function readEvent(line: string): StackEvent | undefined {
  try {
    return JSON.parse(line) as StackEvent;
  } catch {
    return undefined;
  }
}

/** What a person wants to read of an event; nothing of most. */
export function sentenceOf({ type, hook, changes, diagnostic }: StackEvent): string | undefined {
  if (type === "apply_complete" && hook !== undefined) {
    const { resource, action, elapsed_seconds: seconds = 0 } = hook;
    return `${action ?? ""} ${resource?.addr ?? ""}${seconds > 1 ? `, ${seconds} s` : ""}`;
  }
  if (type === "change_summary" && changes?.operation === "plan") {
    return `${changes.add} to add, ${changes.change} to change, ${changes.remove} to remove`;
  }
  if (type === "diagnostic" && diagnostic !== undefined) return describe(diagnostic);
  return undefined;
}
