import { minutesPerDay, type WeekSpan } from "../../core/week";
import type { BackupRule } from "../../rules/aws/backup";

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
