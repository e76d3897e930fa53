import type { ShownPlan } from "../../tools/gate/plan-output";
import { isObject, type Json, type JsonObject } from "../../tools/lib/json";

/** What a plan does: `update aws_cloudwatch_log_group.cluster_logs`, without the hash that ends an id. */
export function actionsOf({ resource_changes: changes = [] }: ShownPlan): readonly string[] {
  return changes
    .filter(({ change }) => !["no-op", "read"].includes(change.actions.join()))
    .map(({ address, change }) => `${change.actions.join(" and ")} ${address.replace(/_[0-9A-F]{8}$/, "")}`);
}

type Arguments = Readonly<Record<string, readonly string[]>>;

/** By resource type, the stated arguments that a plan would set. */
export const argumentsSetBy = (plans: readonly ShownPlan[]): Arguments => argumentsOf(plans, differ);

/** By resource type, the arguments of resources there are that a plan would set, or has set to something. */
export const argumentsStatedBy = (plans: readonly ShownPlan[]): Arguments =>
  argumentsOf(plans, (after, before) => isSomething(after) || differ(after, before));

function argumentsOf(
  plans: readonly ShownPlan[],
  counts: (after: Json, before: Json | undefined) => boolean,
): Arguments {
  const found: Record<string, Set<string>> = {};
  for (const { type, change } of plans.flatMap(({ resource_changes: changes = [] }) => changes)) {
    const { before, after } = change;
    if (!isObject(before ?? undefined) || !isObject(after ?? undefined)) continue;
    for (const [name, value] of Object.entries(after as JsonObject)) {
      if (value === null || !counts(value, (before as JsonObject)[name])) continue;
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
