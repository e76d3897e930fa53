import { textTable } from "../../src/core/text-table";
import type { StackResult } from "./local-stack";

/** Stack, seconds and what changed, in the order in which they were done. */
export function timesTable(results: readonly StackResult[]): string {
  const rows = results.map(({ stack, succeeded, seconds, changes: { add, change, remove } }) => [
    stack,
    seconds.toFixed(0),
    String(add),
    String(change),
    String(remove),
    succeeded ? "" : "failed",
  ]);
  return textTable([["stack", "seconds", "added", "changed", "removed", ""], ...rows]);
}

/** Every output, one a line. */
export function outputLines(results: readonly StackResult[]): string {
  return results
    .flatMap(({ stack, outputs }) =>
      Object.entries(outputs).map(([name, { sensitive, value }]) => {
        const shown = sensitive ? "(sensitive)" : typeof value === "string" ? value : JSON.stringify(value);
        return `${stack}  ${name} = ${shown}`;
      }),
    )
    .join("\n");
}
