import { isObject, type Json, type JsonObject } from "./json";

/** A text that a block states, else an empty one. */
export function textOf(value: Json | undefined): string {
  return typeof value === "string" ? value : "";
}

/** A number that a block states, else 0. */
export function numberAt(value: JsonObject | undefined, key: string): number {
  const found = value?.[key];
  return typeof found === "number" ? found : 0;
}

export function listAt(value: JsonObject | undefined, key: string): readonly Json[] {
  const found = value?.[key];
  return Array.isArray(found) ? (found as readonly Json[]) : [];
}

/** A nested block, or the first of several. */
export function block(value: JsonObject | undefined, key: string): JsonObject | undefined {
  return blocks(value, key)[0];
}

/** Nested blocks of one kind. */
export function blocks(value: JsonObject | undefined, key: string): readonly JsonObject[] {
  const found = value?.[key];
  if (Array.isArray(found)) return (found as readonly Json[]).filter(isObject);
  return isObject(found) ? [found] : [];
}
