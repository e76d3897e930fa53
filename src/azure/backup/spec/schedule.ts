import { minutesPerDay, type WeekSpan } from "../../../core/week";
import { resourceName } from "../../region/spec/names";

/** Any day in the past: Azure counts the interval from it. */
const anchor = "2026-01-01";

/** The time of day of backups in UTC, for example `19:30`. @param hour midnight where it is not set */
export function timeOfDay(hour: WeekSpan | undefined): string {
  const ofDay = (hour?.start ?? 0) % minutesPerDay;
  return [Math.floor(ofDay / 60), ofDay % 60].map((part) => String(part).padStart(2, "0")).join(":");
}

/** A repeating interval of ISO 8601, in UTC, for example `R/2026-01-01T19:30:00+00:00/P1D`. */
export function interval(hour: WeekSpan | undefined, everyHours: number): string {
  return `R/${anchor}T${timeOfDay(hour)}:00+00:00/${everyHours === 24 ? "P1D" : `PT${everyHours}H`}`;
}

/** Returns the name of a policy: another one has another name, because Azure edits none. @param of what it backs up */
export function policyName(
  of: "cluster" | "disks",
  { everyHours, retainDays }: { readonly everyHours: number; readonly retainDays: number },
  hour: WeekSpan | undefined,
): string {
  const time = timeOfDay(hour).replace(":", "");
  return resourceName("backupPolicy", of, `every-${everyHours}h-at-${time}-for-${retainDays}d`);
}
