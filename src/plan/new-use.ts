import { isList, isObject, type Json } from "../core/json";
import type { Effects } from "../environment/effects";
import { isMarked } from "./marks";
import type { Plan, ResourceChange } from "./plan";

/**
 * Returns the attributes by which a change begins to use, directly or through another, what the same apply makes and what
 * needs time before it is used. What only others of its kind use has none: it leads nobody.
 */
export function usesNew(
  change: ResourceChange,
  { resource_changes: all = [] }: Pick<Plan, "resource_changes">,
  effects: Effects,
): readonly string[] {
  const isUsed = Object.hasOwn(effects, change.type) && effects[change.type]?.heldBy !== undefined;
  return isUsed ? [] : newIn(change, all, effects, []);
}

function newIn(
  { address, type: user, change: { after, after_unknown: unknown } }: ResourceChange,
  all: readonly ResourceChange[],
  effects: Effects,
  seen: readonly string[],
): readonly string[] {
  if (after === null || seen.includes(address)) return [];
  return Object.entries(effects).flatMap(([type, { needsTime, heldBy = {} }]) => {
    const attribute = Object.hasOwn(heldBy, user) ? heldBy[user] : undefined;
    if (needsTime !== true || attribute === undefined) return [];
    // The id of what exists is known: one that is not is of what the apply makes.
    const isNew =
      isMarked(isObject(unknown) ? unknown[attribute] : undefined) ||
      all.some(
        (other) =>
          other.type === type &&
          names(after?.[attribute], other.change.before?.["id"]) &&
          newIn(other, all, effects, [...seen, address]).length > 0,
      );
    return isNew ? [attribute] : [];
  });
}

function names(value: Json | undefined, id: Json | undefined): boolean {
  if (typeof id !== "string") return false;
  return isList(value) ? value.includes(id) : value === id;
}
