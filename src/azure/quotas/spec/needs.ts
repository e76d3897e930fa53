import { textOf } from "../../../core/arguments";
import { isObject, section, type JsonObject } from "../../../core/json";
import { azureQuota } from "../../catalog/quotas";
import { demands } from "./demands";

/**
 * Amount by quota, by place: `<subscription> <region>`, or `<subscription> *` of a quota that is counted over all regions.
 * A quota that each series of machines has for itself is `<quota> <name of the series' quota>`.
 */
export type Needs = ReadonlyMap<string, ReadonlyMap<string, number>>;

/**
 * What synthesized stacks need of the quotas of their subscriptions. Stacks of other clouds need nothing.
 *
 * @param stacks the stacks as Terraform JSON
 */
export function needsOf(stacks: readonly JsonObject[]): Needs {
  const sums = new Map<string, Map<string, number>>();
  for (const stack of stacks) {
    const subscription = subscriptionOf(stack);
    if (subscription === undefined) continue;
    for (const { type, demands: demandsOf } of demands) {
      for (const resource of resourcesOf(stack, type)) {
        // What has no location of its own lies where the group of its stack does, as a pool with its cluster.
        const location = textOf(resource["location"]) || locationOf(stack);
        for (const { quota, amount, family } of demandsOf(resource)) {
          const region = azureQuota(quota).scope === "subscription" ? "*" : location;
          const place = `${subscription} ${region}`;
          const amounts = sums.get(place) ?? new Map<string, number>();
          const key = family === undefined ? quota : `${quota} ${family}`;
          sums.set(place, amounts.set(key, (amounts.get(key) ?? 0) + amount));
        }
      }
    }
  }
  return sums;
}

/** The subscription of a stack's provider; `undefined` for a stack of another cloud. */
function subscriptionOf(stack: JsonObject): string | undefined {
  const providers = section(stack, "provider")["azurerm"];
  const [provider] = (Array.isArray(providers) ? providers : []) as readonly JsonObject[];
  return textOf(provider?.["subscription_id"]) || undefined;
}

function locationOf(stack: JsonObject): string {
  return textOf(resourcesOf(stack, "azurerm_resource_group")[0]?.["location"]);
}

function resourcesOf(stack: JsonObject, type: string): readonly JsonObject[] {
  return Object.values(section(section(stack, "resource"), type)).filter(isObject);
}
