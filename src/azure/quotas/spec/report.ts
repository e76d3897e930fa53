import { azureQuota, azureQuotas } from "../../catalog/quotas";
import type { Needs } from "./needs";

/** What one subscription must be allowed in one region. */
export interface SubscriptionQuotas {
  readonly subscription: string;
  /** `*` for the quotas that are counted over all regions. */
  readonly region: string;
  readonly quotas: readonly SubscriptionQuota[];
}

/** One line of the report: a quota of one subscription and region. */
export interface SubscriptionQuota {
  readonly quota: string;
  /** The resource provider that counts it. */
  readonly provider: string;
  /** As Azure's lists of usages print it; null where no text that was read names it. */
  readonly metric: string | null;
  readonly unit: string;
  /** What is needed as the environments are stated. */
  readonly now: number;
  /** What is needed after every standby region has taken over. */
  readonly afterFailover: number;
  /** What a new subscription is given, pay-as-you-go at least; null where that is not known. */
  readonly default: number | null;
  /** Whether metric and default were read in a text of Microsoft that is not old. */
  readonly verified: boolean;
  /** `enough`: the default covers it; `raise`: ask for more; `look`: no default is known, look it up. */
  readonly verdict: "enough" | "raise" | "look";
}

/** What each subscription must be allowed in each region, now and after a failover; sorted by subscription and region. */
export function subscriptionQuotas(now: Needs, afterFailover: Needs): SubscriptionQuotas[] {
  return [...new Set([...now.keys(), ...afterFailover.keys()])].sort().map((place) => {
    const [subscription = "", region = ""] = place.split(" ");
    return {
      subscription,
      region,
      quotas: lines(now.get(place) ?? new Map(), afterFailover.get(place) ?? new Map()),
    };
  });
}

function lines(
  now: ReadonlyMap<string, number>,
  afterFailover: ReadonlyMap<string, number>,
): SubscriptionQuota[] {
  const keys = [...new Set([...now.keys(), ...afterFailover.keys()])].sort();
  return azureQuotas().flatMap((quota) =>
    keys
      .filter((key) => key.split(" ")[0] === quota)
      .map((key) => {
        const { name, provider, metric, unit, default: given, verified } = azureQuota(quota);
        const [, family] = key.split(" ");
        const [stated, then] = [now.get(key) ?? 0, afterFailover.get(key) ?? 0];
        return {
          quota: name,
          provider,
          metric: family ?? metric,
          unit,
          now: stated,
          afterFailover: then,
          default: given,
          verified,
          verdict: given === null ? "look" : Math.max(stated, then) > given ? "raise" : "enough",
        };
      }),
  );
}
