import { isList, type Json } from "../core/json";
import type { Effects } from "../environment/effects";
import type { Plan, ResourceChange } from "./plan";

/**
 * Returns the addresses of the objects that use an object, directly or through another, and stay: a cloud deletes it all
 * the same. What uses it and goes with it goes first.
 */
export function holdersOf(
  change: ResourceChange,
  { resource_changes: all = [] }: Pick<Plan, "resource_changes">,
  effects: Effects,
  seen: readonly string[] = [],
): readonly string[] {
  const id = change.change.before?.["id"];
  const holders = Object.hasOwn(effects, change.type) ? effects[change.type]?.heldBy : undefined;
  if (typeof id !== "string" || holders === undefined || seen.includes(change.address)) return [];
  const found = Object.entries(holders).flatMap(([type, attribute]) =>
    all
      .filter((other) => other.type === type && names(other.change.before?.[attribute], id))
      .flatMap((other) => {
        if (effects[type]?.heldBy !== undefined) {
          return holdersOf(other, { resource_changes: all }, effects, [...seen, change.address]);
        }
        return other.change.actions.join() === "delete" ? [] : [other.address];
      }),
  );
  return [...new Set(found)];
}

function names(value: Json | undefined, id: string): boolean {
  return isList(value) ? value.includes(id) : value === id;
}
