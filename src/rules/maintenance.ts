import { complement, longest, minutesPerDay, weekSpan, type WeekSpan } from "../core/week";
import type { Calendar } from "./calendar";
import type { RegionRole } from "./environment";

/** What a cloud maintains in the change window, in the order of its hours. */
const services = ["database", "cache"] as const;
export type MaintainedService = (typeof services)[number];

const hour = 60;

/**
 * The hour of the change window in which a cloud may restart a service, in UTC. A region that stands by comes
 * after the primary one, where the window is long enough: never both at once.
 *
 * @returns nothing when the environment has no change window: the cloud then chooses
 */
export function maintenanceHour(
  { window }: Calendar,
  service: MaintainedService,
  role: RegionRole,
): WeekSpan | undefined {
  if (window === undefined) return undefined;
  const standsBy = role === "dr" || role === "standby";
  const place = services.indexOf(service) + (standsBy ? services.length : 0);
  const hours = Math.max(1, Math.floor(window.minutes / hour));
  return weekSpan(window.start + (place % hours) * hour, hour);
}

/**
 * An hour in which no venue trades on any day and nothing is maintained, for daily backups, in UTC. Where some
 * venue never closes, the hour after the change window.
 *
 * @returns nothing when the environment has neither sessions nor a change window
 */
export function dailyBackupHour({ sessions, window }: Calendar): WeekSpan | undefined {
  const busy = window === undefined ? sessions : [...sessions, window];
  if (busy.length === 0) return undefined;
  const everyDay = busy.flatMap(({ start, minutes }) =>
    Array.from({ length: 7 }, (_, day) => weekSpan(start + day * minutesPerDay, minutes)),
  );
  const gap = longest(complement(everyDay));
  if (gap !== undefined && gap.minutes >= hour) return weekSpan(gap.start, hour);
  return window === undefined ? undefined : weekSpan(window.start + window.minutes, hour);
}
