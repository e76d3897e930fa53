import { plural } from "../core/plural";
import type { StackSummary } from "./build";

/** The table that ends a synth: stack, resources, what it provisions, milliseconds. */
export function renderTable(stacks: readonly StackSummary[], totalMilliseconds: number): string {
  const rows = [
    ["stack", "resources", "ms", "provides"],
    ...stacks.map(({ id, resources, milliseconds, provides }) => [
      id,
      String(resources),
      milliseconds.toFixed(0),
      provides,
    ]),
  ];
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const lines = rows.map(([id = "", resources = "", milliseconds = "", provides = ""]) =>
    [
      id.padEnd(widths[0] ?? 0),
      resources.padStart(widths[1] ?? 0),
      milliseconds.padStart(widths[2] ?? 0),
      provides,
    ].join("  "),
  );
  const resources = stacks.reduce((sum, stack) => sum + stack.resources, 0);
  return [
    ...lines,
    "",
    `${plural(stacks.length, "stack")}, ${plural(resources, "resource")}, ${totalMilliseconds.toFixed(0)} ms`,
    "",
  ].join("\n");
}
