import { firstMoment, minutesPerDay, type WeekSpan } from "../../../core/week";
import type { Freeze } from "./schema";

/** What GKE takes as `maintenance_policy`. */
export interface MaintenancePolicy {
  readonly recurringWindow: {
    readonly startTime: string;
    readonly endTime: string;
    readonly recurrence: string;
  };
  readonly maintenanceExclusion: {
    readonly exclusionName: string;
    readonly startTime: string;
    readonly endTime: string;
    readonly exclusionOptions: { readonly scope: string };
  }[];
}

/**
 * The least hours of a weekly window. GKE wants 48 hours in any 92 days, in which a week's window lies 13 times, and
 * counts blocks of 4 hours and more.
 */
export const leastWindowHours = 4;

/** The hours with which a weekly window has 48 in any 32 days too: that is what other editions of GKE's page want. */
export const certainWindowHours = 12;

/** The most freezes, and the most of them that leave nothing. */
export const mostFreezes = 20;
export const mostFullFreezes = 3;

/** The longest freeze that leaves nothing, in days. */
export const longestFullFreezeDays = 90;

const scopes: Readonly<Record<Freeze["scope"], string>> = {
  all: "NO_UPGRADES",
  minor: "NO_MINOR_UPGRADES",
  "minor-and-nodes": "NO_MINOR_OR_NODE_UPGRADES",
};

const byDay = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

/** Returns the maintenance policy of a cluster; `undefined` without a change window, in which GKE may always upgrade. */
export function maintenancePolicy(
  window: WeekSpan | undefined,
  freezes: Readonly<Record<string, Freeze>>,
): MaintenancePolicy | undefined {
  if (window === undefined) return undefined;
  const { start, minutes } = window;
  const day = byDay[Math.floor(start / minutesPerDay)] ?? byDay[0];
  return {
    recurringWindow: {
      startTime: firstMoment(start),
      endTime: firstMoment(start + minutes),
      recurrence: `FREQ=WEEKLY;BYDAY=${day}`,
    },
    maintenanceExclusion: Object.entries(freezes).map(([name, { from, until, scope }]) => ({
      exclusionName: name,
      startTime: `${from}T00:00:00Z`,
      endTime: `${until}T00:00:00Z`,
      exclusionOptions: { scope: scopes[scope] },
    })),
  };
}
