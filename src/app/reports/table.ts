import { plural } from "../../core/plural";
import { textTable } from "../../core/text-table";
import type { StackSummary } from "../build";

/** The table that ends a synth: stack, resources, milliseconds, what it provides. */
export function renderTable(stacks: readonly StackSummary[], totalMilliseconds: number): string {
  const rows = stacks.map(({ id, resources, milliseconds, provides }) => [
    id,
    String(resources),
    milliseconds.toFixed(0),
    provides,
  ]);
  const table = textTable([["stack", "resources", "ms", "provides"], ...rows], ["left", "right", "right"]);
  const resources = stacks.reduce((sum, stack) => sum + stack.resources, 0);
  const total = `${plural(stacks.length, "stack")}, ${plural(resources, "resource")}, ${totalMilliseconds.toFixed(0)} ms`;
  return `${table}\n\n${total}\n`;
}
