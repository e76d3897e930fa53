import { isList, isObject, type Json } from "../../src/core/json";
import { textTable } from "../../src/core/text-table";
import type { LeftOut } from "./fit";
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

/** Levels of an output that are shown: below are documents for programs, such as the affinity of pods. */
const shownLevels = 2;
const deep = "{…}";

/**
 * A row for every output, and for every entry of one that is a map, by its path. What lies deeper is for programs, and
 * `terraform output -json` gives it.
 */
export function outputsTable(results: readonly StackResult[]): string {
  const rows = results.flatMap(({ stack, outputs }) =>
    Object.entries(outputs).flatMap(([name, { sensitive, value }]) =>
      sensitive
        ? [[stack, name, "(sensitive)"]]
        : leaves(name, value ?? null, shownLevels).map((leaf) => [stack, ...leaf]),
    ),
  );
  if (rows.length === 0) return "no outputs";
  const table = textTable([["stack", "output", "value"], ...rows]);
  return rows.some(([, , value]) => value === deep)
    ? `${table}\n\n${deep} terraform output -json, in the stack's folder`
    : table;
}

/** The values at the ends of an output, each with its path. */
function leaves(path: string, value: Json, levels: number): readonly (readonly [string, string])[] {
  if (isPlain(value)) return [[path, text(value)]];
  const entries = Object.entries(value);
  if (entries.length === 0) return [[path, "none"]];
  if (isList(value) && value.every(isPlain)) return [[path, value.map(text).join(", ")]];
  if (levels === 0 || (levels === 1 && entries.every(([, each]) => !isPlain(each)))) return [[path, deep]];
  return entries.flatMap(([key, each]) => leaves(`${path}.${key}`, each, levels - 1));
}

function isPlain(value: Json): value is string | number | boolean | null {
  return !isObject(value) && !isList(value);
}

/** On one line: a value may be a script. */
function text(value: Json): string {
  return typeof value === "string" ? value.replace(/\s*\n\s*/g, " ") : JSON.stringify(value);
}

/** What the emulator cannot make, by type: how many in which stacks, and why. */
export function leftOutLines(resources: readonly LeftOut[]): readonly string[] {
  const byType = new Map<string, LeftOut[]>();
  for (const resource of resources) {
    const key = `${resource.type}: ${resource.reason}`;
    byType.set(key, [...(byType.get(key) ?? []), resource]);
  }
  return [...byType].map(([key, all]) => {
    const stacks = [...new Set(all.map(({ stack }) => stack))].join(", ");
    return `left out: ${all.length} ${key} (${stacks})`;
  });
}
