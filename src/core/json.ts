import { mapValues } from "./map-values";

/** A parsed JSON value. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;

/** A parsed JSON object. */
export interface JsonObject {
  readonly [key: string]: Json;
}

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

/** The object under `key`, or an empty one: for sections of a document that may be absent. */
export function section(value: JsonObject, key: string): JsonObject {
  const found = value[key];
  return isObject(found) ? found : {};
}

/** A copy without the given keys. */
export function without(value: JsonObject, ...keys: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries(value).filter(([key]) => !keys.includes(key)));
}

/** A copy in which every string, at any depth, is what `change` makes of it; keys stay as they are. */
export function mapStrings(value: Json, change: (text: string) => string): Json {
  if (typeof value === "string") return change(value);
  if (isList(value)) return value.map((item) => mapStrings(item, change));
  if (isObject(value)) return mapValues(value, (item) => mapStrings(item, change));
  return value;
}

/** A copy with the keys of every object in order, and without the given ones. */
export function canonical(value: Json, ...left: readonly string[]): Json {
  if (isList(value)) return value.map((item) => canonical(item, ...left));
  if (!isObject(value)) return value;
  const keys = Object.keys(value)
    .filter((key) => !left.includes(key))
    .sort();
  return Object.fromEntries(keys.map((key) => [key, canonical(value[key] ?? null, ...left)]));
}

/** Every string of a document, at any depth. */
export function stringsOf(value: Json): readonly string[] {
  if (typeof value === "string") return [value];
  if (isList(value)) return value.flatMap(stringsOf);
  if (isObject(value)) return Object.values(value).flatMap(stringsOf);
  return [];
}
