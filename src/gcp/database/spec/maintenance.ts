import type { Calendar } from "../../../environment/calendar/calendar";
import { maintenanceHour } from "../../../environment/calendar/maintenance";
import type { RegionRole } from "../../../environment/region";
import { minutesPerWeek, weekSpan, type WeekSpan } from "../../../core/week";
import type { Database } from "./schema";

const hour = 60;

/** Returns the hour in which Cloud SQL may restart the database of a region; `undefined` without a change window. */
export function databaseHour(calendar: Calendar, role: RegionRole): WeekSpan | undefined {
  const planned = maintenanceHour(calendar, "database", role);
  return planned && calendar.window && fullHour(planned, calendar.window);
}

/**
 * Returns the hour of maintenance as Cloud SQL takes it, which begins at a full hour in UTC.
 *
 * @param planned the hour of the change window that is the database's; it may begin at any minute
 * @param window the change window, which the full hour does not leave where it has two hours
 */
export function fullHour(planned: WeekSpan, window: WeekSpan): WeekSpan {
  const offset = (planned.start - window.start + minutesPerWeek) % minutesPerWeek;
  const later = (hour - (planned.start % hour)) % hour;
  const leaves = offset + later + hour > window.minutes && offset >= hour;
  return weekSpan(planned.start + later - (leaves ? hour : 0), hour);
}

type Freeze = NonNullable<Database["maintenanceFreeze"]>;

/** The longest time without maintenance, in days. Source: Cloud SQL documentation, deny maintenance period. */
export const longestFreezeDays = 90;

const daysInMonth = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const firstOfMarch = "03-01";

/**
 * Returns the days of a freeze in the year in which they are most.
 *
 * @returns `undefined` where a day is not one of every year
 */
export function freezeDays({ from, until }: Freeze): number | undefined {
  const [first, last] = [dayOfYear(from), dayOfYear(until)];
  if (first === undefined || last === undefined) return undefined;
  if (last > first) return last - first + (from < firstOfMarch && until >= firstOfMarch ? 1 : 0);
  return last - first + 365 + (from < firstOfMarch || until >= firstOfMarch ? 1 : 0);
}

/** The number of a day in a year without a leap day, from 1; `undefined` for one that such a year lacks. */
function dayOfYear(monthAndDay: string): number | undefined {
  const [month = 0, day = 0] = monthAndDay.split("-").map(Number);
  const before = daysInMonth.slice(0, month - 1).reduce((sum, days) => sum + days, 0);
  return day <= (daysInMonth[month - 1] ?? 0) ? before + day : undefined;
}
