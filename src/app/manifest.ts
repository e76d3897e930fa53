import { readFileSync, writeFileSync } from "node:fs";
import { isObject, section, type Json, type JsonObject } from "../core/json";
import { environmentOf } from "../core/stack-id";

/** Reads the manifest of an output; `undefined` where there is none, or what is there is none. */
export function readManifest(file: string): JsonObject | undefined {
  try {
    const value = JSON.parse(readFileSync(file, "utf8")) as Json;
    return isObject(value) ? value : undefined;
  } catch (error) {
    if (error instanceof SyntaxError || (error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

/**
 * Adds stacks of an earlier manifest, which are still there, to a new one.
 *
 * @param file the new manifest
 * @param order names of environments; the stacks of others come last
 */
export function mergeManifest(
  file: string,
  earlier: JsonObject,
  stacks: readonly string[],
  order: readonly string[],
): void {
  const fresh = readManifest(file);
  const kept = Object.entries(section(earlier, "stacks")).filter(([stack]) => stacks.includes(stack));
  if (fresh === undefined || kept.length === 0) return;
  const rank = ([stack]: readonly [string, Json]): number => {
    const index = order.indexOf(environmentOf(stack));
    return index < 0 ? order.length : index;
  };
  const merged = [...Object.entries(section(fresh, "stacks")), ...kept].sort((a, b) => rank(a) - rank(b));
  writeFileSync(file, JSON.stringify({ ...fresh, stacks: Object.fromEntries(merged) }, undefined, 2));
}
