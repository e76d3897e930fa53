import { section, type JsonObject } from "../../../core/json";
import { awsQuota } from "../../catalog/quotas";
import { demands } from "./demands";
import { resourcesOf } from "./resource";

/** Amount by quota, by place: `<account> <region>`, or `<account> *` of a quota that is counted over all regions. */
export type Needs = ReadonlyMap<string, ReadonlyMap<string, number>>;

/**
 * What synthesized stacks need of the quotas of their accounts. Of a quota that is counted by zone, network or cluster,
 * it is the need of the largest one. Stacks of other clouds need nothing.
 *
 * @param stacks the stacks as Terraform JSON
 */
export function needsOf(stacks: readonly JsonObject[]): Needs {
  const sums = new Map<string, Map<string, Map<string, number>>>();
  for (const [index, stack] of stacks.entries()) {
    const place = placeOf(stack);
    if (place === undefined) continue;
    for (const { type, demands: demandsOf } of demands) {
      for (const resource of resourcesOf(stack, type, `${index}`)) {
        for (const { quota, amount, per = "" } of demandsOf(resource)) {
          const where =
            awsQuota(quota).scope === "account" ? `${place.account} *` : `${place.account} ${place.region}`;
          const quotas = entry(sums, where, () => new Map<string, Map<string, number>>());
          const parts = entry(quotas, quota, () => new Map<string, number>());
          parts.set(per, (parts.get(per) ?? 0) + amount);
        }
      }
    }
  }
  return new Map(
    [...sums].map(([place, quotas]) => [
      place,
      new Map([...quotas].map(([quota, parts]) => [quota, Math.max(...parts.values())])),
    ]),
  );
}

/** The account and region of a stack's AWS provider; `undefined` for a stack of another cloud. */
function placeOf(stack: JsonObject): { readonly account: string; readonly region: string } | undefined {
  const providers = section(stack, "provider")["aws"];
  const [provider] = (Array.isArray(providers) ? providers : []) as readonly JsonObject[];
  const [account] = (provider?.["allowed_account_ids"] ?? []) as readonly string[];
  const region = provider?.["region"];
  return account === undefined || typeof region !== "string" ? undefined : { account, region };
}

function entry<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const found = map.get(key);
  if (found !== undefined) return found;
  const created = make();
  map.set(key, created);
  return created;
}
