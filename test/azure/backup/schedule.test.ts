import * as fc from "fast-check";
import { weekSpan } from "../../../src/core/week";
import { interval, timeOfDay } from "../../../src/azure/backup/spec/schedule";

describe("the schedule of backups", () => {
  it("is a time of day in UTC, whatever day the quiet hour is found on", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 1439 }), (day, minute) => {
        const [hours = NaN, minutes = NaN] = timeOfDay(weekSpan(day * 1440 + minute, 60))
          .split(":")
          .map(Number);

        expect(hours * 60 + minutes).toBe(minute);
      }),
    );
  });

  it("is once or twice a day from then on", () => {
    const hour = weekSpan(2 * 1440 + 19 * 60 + 30, 60);

    expect(interval(hour, 24)).toBe("R/2026-01-01T19:30:00+00:00/P1D");
    expect(interval(hour, 12)).toBe("R/2026-01-01T19:30:00+00:00/PT12H");
    expect(interval(undefined, 24)).toBe("R/2026-01-01T00:00:00+00:00/P1D");
  });
});
