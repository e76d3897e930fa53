import { minutesPerDay, minutesPerWeek, type WeekSpan } from "./week";

const days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;

/** Returns a weekly window in UTC as text: `sat:11:00-sat:12:00`. */
export function weeklyWindow({ start, minutes }: WeekSpan): string {
  return `${moment(start)}-${moment(start + minutes)}`;
}

/** Returns a daily window in UTC as text: `01:00-02:00`. */
export function dailyWindow({ start, minutes }: WeekSpan): string {
  return `${timeOfDay(start)}-${timeOfDay(start + minutes)}`;
}

/** Returns the time of a minute of the week or of the day: `01:00`. */
export function timeOfDay(minute: number): string {
  const ofDay = minute % minutesPerDay;
  return [Math.floor(ofDay / 60), ofDay % 60].map((part) => String(part).padStart(2, "0")).join(":");
}

function moment(minute: number): string {
  const day = days[Math.floor((minute % minutesPerWeek) / minutesPerDay)];
  return `${day ?? ""}:${timeOfDay(minute)}`;
}
