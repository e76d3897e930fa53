import { gcpQuota, gcpQuotas } from "../../catalog/quotas";
import type { Needs } from "./needs";

/** What one project must be allowed in one region. */
export interface ProjectQuotas {
  readonly project: string;
  /** `*` for the quotas that are counted over all regions. */
  readonly region: string;
  readonly quotas: readonly ProjectQuota[];
}

/** One line of the report: a quota of one project and region. */
export interface ProjectQuota {
  readonly quota: string;
  /** The metric as `gcloud compute regions describe` prints it; null where it is none of Compute Engine. */
  readonly metric: string | null;
  readonly unit: string;
  /** What is needed as the environments are stated. */
  readonly now: number;
  /** What is needed after every standby region has taken over. */
  readonly afterFailover: number;
  /** What a new project is given; null where that is not known, which is the rule. */
  readonly default: number | null;
  /** Whether metric and default were read in a text of Google. */
  readonly verified: boolean;
  /** `enough`: the default covers it; `raise`: ask for more; `look`: no default is known, look it up. */
  readonly verdict: "enough" | "raise" | "look";
}

/** What each project must be allowed in each region, now and after a failover; sorted by project and region. */
export function projectQuotas(now: Needs, afterFailover: Needs): ProjectQuotas[] {
  return [...new Set([...now.keys(), ...afterFailover.keys()])].sort().map((place) => {
    const [project = "", region = ""] = place.split(" ");
    return {
      project,
      region,
      quotas: lines(now.get(place) ?? new Map(), afterFailover.get(place) ?? new Map()),
    };
  });
}

function lines(now: ReadonlyMap<string, number>, afterFailover: ReadonlyMap<string, number>): ProjectQuota[] {
  return gcpQuotas()
    .filter((quota) => now.has(quota) || afterFailover.has(quota))
    .map((quota) => {
      const { name, metric, unit, default: given, verified } = gcpQuota(quota);
      const [stated, then] = [now.get(quota) ?? 0, afterFailover.get(quota) ?? 0];
      const most = Math.max(stated, then);
      return {
        quota: name,
        metric,
        unit,
        now: stated,
        afterFailover: then,
        default: given,
        verified,
        verdict: given === null ? "look" : most > given ? "raise" : "enough",
      };
    });
}
