import fc from "fast-check";
import { minuteOfWeek, minutesPerWeek, weekSpan } from "../../../src/core/week";
import { maintenancePolicy } from "../../../src/gcp/cache/maintenance-policy";

const days = ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY"];

describe("the hour in which Memorystore may restart a cache", () => {
  it("is written as a day and a time", () => {
    const saturday = minuteOfWeek(new Date("2026-11-28T11:30:00Z"));

    expect(maintenancePolicy(weekSpan(saturday, 60)).weeklyMaintenanceWindow).toEqual([
      { day: "SATURDAY", startTime: { hours: 11, minutes: 30, seconds: 0, nanos: 0 } },
    ]);
  });

  it("is that minute of the week, whichever it is", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: minutesPerWeek - 1 }), (start) => {
        const [window] = maintenancePolicy(weekSpan(start, 60)).weeklyMaintenanceWindow;
        const { hours = 0, minutes = 0 } = window?.startTime ?? {};

        expect(days.indexOf(window?.day ?? "") * 1440 + hours * 60 + minutes).toBe(start);
      }),
    );
  });
});
