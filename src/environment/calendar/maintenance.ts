import { complement, intersection, longest, minutesPerDay, weekSpan, type WeekSpan } from "../../core/week";
import type { Calendar } from "./calendar";
import { regionRoles, type RegionRole } from "../region";

/** Services that a cloud maintains in the change window, one hour each, in this order. */
const services = ["database", "cache"] as const;
export type MaintainedService = (typeof services)[number];

const hour = 60;

/**
 * The hour of the change window in which a cloud may restart a service, in UTC. A region that stands by comes
 * after the primary one, where the window is long enough: never both at once.
 *
 * @returns `undefined` without a change window: the cloud then chooses
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
 * venue never closes, the hour after the change window; where the window leaves no such hour, the one after all
 * maintenance.
 *
 * @returns `undefined` without sessions and change window
 */
export function dailyBackupHour(calendar: Calendar): WeekSpan | undefined {
  const { sessions, window } = calendar;
  const maintained = everyDay(maintenanceHours(calendar));
  const busy = [...sessions, ...(window === undefined ? [] : [window])];
  if (busy.length === 0) return undefined;
  const quiet = longest(complement([...everyDay(busy), ...maintained]));
  if (quiet !== undefined && quiet.minutes >= hour) return weekSpan(quiet.start, hour);
  if (window === undefined) return undefined;
  const after = weekSpan(window.start + window.minutes, hour);
  if (intersection([after], maintained).length === 0) return after;
  const free = longest(complement(maintained));
  return free && weekSpan(free.start, hour);
}

/** Every hour in which something may be restarted somewhere: no service takes a backup in its own. */
function maintenanceHours(calendar: Calendar): WeekSpan[] {
  return services.flatMap((service) =>
    regionRoles.flatMap((role) => maintenanceHour(calendar, service, role) ?? []),
  );
}

function everyDay(spans: readonly WeekSpan[]): WeekSpan[] {
  return spans.flatMap(({ start, minutes }) =>
    Array.from({ length: 7 }, (_, day) => weekSpan(start + day * minutesPerDay, minutes)),
  );
}
