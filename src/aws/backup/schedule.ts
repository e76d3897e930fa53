import { minutesPerDay, type WeekSpan } from "../../core/week";
import type { BackupRule } from "./spec/rules";

/**
 * When a rule runs, in UTC, as AWS Backup takes it. It follows the hour in which a database makes its own daily
 * backup, because AWS Backup refuses to begin in it.
 *
 * @param backupHour the environment's daily backup hour; without one AWS Backup begins at 05:00 UTC
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
 * Days in which rules make a backup for certain: the longest time between two, and a day more, because the last may
 * still be under way. A week at least, as restore tests are weekly.
 */
export function newestWithinDays(rules: readonly Pick<BackupRule, "every">[]): number {
  return rules.every(({ every }) => every === "month") ? 32 : 8;
}
