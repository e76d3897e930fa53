import { awsQuota, awsQuotas } from "../../catalog/quotas";
import type { Needs } from "./needs";

/** What one account must be allowed in one region. */
export interface PlaceQuotas {
  readonly account: string;
  /** `*` for the quotas that are counted over all regions. */
  readonly region: string;
  readonly quotas: readonly QuotaLine[];
}

/** What each account must be allowed in each region, now and after a failover; sorted by account and region. */
export function quotaReport(now: Needs, afterFailover: Needs): PlaceQuotas[] {
  return [...new Set([...now.keys(), ...afterFailover.keys()])].sort().map((place) => {
    const [account = "", region = ""] = place.split(" ");
    const quotas = quotaLines(now.get(place) ?? new Map(), afterFailover.get(place) ?? new Map());
    return { account, region, quotas };
  });
}

/** One line of the report: a quota of one account and region. */
export interface QuotaLine {
  readonly quota: string;
  readonly service: string;
  readonly code: string | null;
  readonly unit: string;
  /** What is needed as the environments are stated. */
  readonly now: number;
  /** What is needed after every standby region has taken over. */
  readonly afterFailover: number;
  /** What a new account is given; null where that is not known. */
  readonly default: number | null;
  /** Whether code and default were checked in a source of AWS. */
  readonly verified: boolean;
  /** `enough`: the default covers it; `raise`: ask for more; `look`: no default is known, look it up. */
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
