import { minutesPerDay, type WeekSpan } from "../../core/week";
import type { BackupRule } from "./spec/schema";

/**
 * Returns the cron expression of a rule, in UTC. It starts after the hour in which databases make their own daily
 * backups, because AWS Backup does not start in that hour.
 *
 * @param backupHour the environment's daily backup hour; `undefined` for AWS Backup's default start, 05:00 UTC
 * @param laterHours hours to add to the start
 */
export function backupSchedule(
  every: BackupRule["every"],
  backupHour: WeekSpan | undefined,
  laterHours = 0,
): string {
  const start = backupHour === undefined ? 5 * 60 : backupHour.start + backupHour.minutes;
  const minute = (start + laterHours * 60) % minutesPerDay;
  const time = `${minute % 60} ${Math.floor(minute / 60)}`;
  switch (every) {
    case "day":
      return `cron(${time} ? * * *)`;
    case "week":
      return `cron(${time} ? * SUN *)`;
    case "month":
      return `cron(${time} 1 * ? *)`;
  }
}

/**
 * Returns the days within which a plan certainly made a backup: the longest interval of its most frequent rule, but a week
 * at least because restore tests are weekly, and one day more because the newest backup may still run.
 */
export function newestWithinDays(rules: readonly Pick<BackupRule, "every">[]): number {
  return rules.every(({ every }) => every === "month") ? 32 : 8;
}
