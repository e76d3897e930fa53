import type { Json } from "../../src/core/json";
import type { Plan } from "../../src/plan/plan";

type Arguments = Readonly<Record<string, readonly string[]>>;

/** By resource type, the stated arguments that a plan would set. */
export const argumentsSetBy = (plans: readonly Plan[]): Arguments => argumentsOf(plans, differ);

/** By resource type, the arguments of resources there are that a plan would set, or has set to something. */
export const argumentsStatedBy = (plans: readonly Plan[]): Arguments =>
  argumentsOf(plans, (after, before) => isSomething(after) || differ(after, before));

function argumentsOf(
  plans: readonly Plan[],
  counts: (after: Json, before: Json | undefined) => boolean,
): Arguments {
  const found: Record<string, Set<string>> = {};
  for (const { type, change } of plans.flatMap(({ resource_changes: changes = [] }) => changes)) {
    const { before, after } = change;
    if (before === null || after === null || after === undefined) continue;
    for (const [name, value] of Object.entries(after)) {
      if (value === null || !counts(value, before[name])) continue;
      found[type] = (found[type] ?? new Set()).add(name);
    }
  }
  return Object.fromEntries(Object.entries(found).map(([type, names]) => [type, [...names].sort()]));
}

function differ(after: Json, before: Json | undefined): boolean {
  return JSON.stringify(after) !== JSON.stringify(before);
}

function isSomething(value: Json): boolean {
  return !["false", "0", '""', "[]", "{}"].includes(JSON.stringify(value));
}
