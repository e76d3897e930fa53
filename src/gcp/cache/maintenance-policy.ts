import { minutesPerDay, type WeekSpan } from "../../core/week";

const days = ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY"] as const;

/** Returns the hour in UTC in which Memorystore may restart an instance, as the arguments of its policy. */
export function maintenancePolicy({ start }: WeekSpan) {
  const ofDay = start % minutesPerDay;
  return {
    weeklyMaintenanceWindow: [
      {
        day: days[Math.floor(start / minutesPerDay)] ?? days[0],
        startTime: { hours: Math.floor(ofDay / 60), minutes: ofDay % 60, seconds: 0, nanos: 0 },
      },
    ],
  };
}
