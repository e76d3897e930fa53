import { awsQuota, awsQuotas } from "../../src/aws/catalog/quotas";
import { section, type JsonObject } from "../../src/core/json";
import { demands } from "./demands";
import { resourcesOf } from "./resource";

/** By account and region (`*` for what is counted over all), by quota, what is needed of it. */
export type Needs = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** What stacks need. Of a quota that is counted by zone or by cluster, the largest of them. */
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

/** Where a stack's provider builds; nothing for a stack of another cloud. */
function placeOf(stack: JsonObject): { readonly account: string; readonly region: string } | undefined {
  const providers = section(stack, "provider")["aws"];
  const [provider] = (Array.isArray(providers) ? providers : []) as readonly JsonObject[];
  const [account] = (provider?.["allowed_account_ids"] ?? []) as readonly string[];
  const region = provider?.["region"];
  return account === undefined || typeof region !== "string" ? undefined : { account, region };
}

/** One line of the report. */
export interface QuotaLine {
  readonly quota: string;
  readonly service: string;
  readonly code: string | null;
  readonly unit: string;
  /** What the environment needs as it is stated. */
  readonly now: number;
  /** What it needs when every region that stands by has taken over. */
  readonly afterFailover: number;
  readonly default: number | null;
  readonly verified: boolean;
  /** `enough` of the default, `raise` it, or `look` it up where no default is known. */
  readonly verdict: "enough" | "raise" | "look";
}

/** The lines of one account and region, in the catalogue's order. */
export function quotaLines(
  now: ReadonlyMap<string, number>,
  afterFailover: ReadonlyMap<string, number>,
): QuotaLine[] {
  return awsQuotas()
    .filter((quota) => now.has(quota) || afterFailover.has(quota))
    .map((quota) => {
      const facts = awsQuota(quota);
      const [stated, then] = [now.get(quota) ?? 0, afterFailover.get(quota) ?? 0];
      const most = Math.max(stated, then);
      return {
        quota: facts.name,
        service: facts.service,
        code: facts.code,
        unit: facts.unit,
        now: rounded(stated),
        afterFailover: rounded(then),
        default: facts.default,
        verified: facts.verified,
        verdict: facts.default === null ? "look" : most > facts.default ? "raise" : "enough",
      };
    });
}

/** Tebibytes have fractions; the rest are whole. */
function rounded(amount: number): number {
  return Math.ceil(amount * 100) / 100;
}

function entry<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const found = map.get(key);
  if (found !== undefined) return found;
  const made = make();
  map.set(key, made);
  return made;
}
