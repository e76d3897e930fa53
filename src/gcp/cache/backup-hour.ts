import { minutesPerDay, type WeekSpan } from "../../core/week";

/**
 * Returns the hour in UTC at which Memorystore makes its daily backup: the first full one that begins in the hour of
 * backups, or 1 where that is midnight or where nothing is stated. google 6.50.0 leaves an hour of 0 out of its request,
 * and with it the whole schedule, and then wants to change it at every apply.
 */
export function backupHour(backup: WeekSpan | undefined): number {
  const hour = backup === undefined ? 0 : Math.ceil((backup.start % minutesPerDay) / 60) % 24;
  return hour === 0 ? 1 : hour;
}
