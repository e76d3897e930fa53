import type { Cost } from "./schema";

type Subscriptions = Readonly<Record<string, { readonly subscriptionId: string }>>;

/** What a budget belongs to. */
export type BudgetScope =
  | { readonly kind: "subscription"; readonly subscriptionId: string }
  | { readonly kind: "management-group"; readonly id: string; readonly subscriptionIds: readonly string[] };

/** Returns the subscriptions of an environment, each once. */
export function watchedSubscriptions(regions: Subscriptions): readonly string[] {
  return [...new Set(Object.values(regions).map(({ subscriptionId }) => subscriptionId))].sort();
}

/** Returns what the budgets belong to; `undefined` where the regions have several subscriptions and no group is stated. */
export function budgetScope(
  { managementGroupId }: Pick<Cost, "managementGroupId">,
  regions: Subscriptions,
): BudgetScope | undefined {
  const subscriptionIds = watchedSubscriptions(regions);
  const [subscriptionId, ...others] = subscriptionIds;
  if (subscriptionId === undefined) return undefined;
  if (managementGroupId !== undefined) {
    return { kind: "management-group", id: managementGroupId, subscriptionIds };
  }
  return others.length === 0 ? { kind: "subscription", subscriptionId } : undefined;
}
