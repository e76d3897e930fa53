import fc from "fast-check";
import { minutesPerWeek, weekSpan } from "../../../src/core/week";
import { freezeDays, fullHour } from "../../../src/gcp/database/spec/maintenance";

const weekMinute = fc.integer({ min: 0, max: minutesPerWeek - 1 });

describe("the hour in which Cloud SQL may restart a database", () => {
  it.each([
    ["the planned one where that is full", 660, 660],
    ["the next full one otherwise", 690, 720],
  ])("is %s", (_, planned, start) => {
    const window = weekSpan(planned, 480);

    expect(fullHour(weekSpan(planned, 60), window)).toEqual({ start, minutes: 60 });
  });

  it("is the full one before, where the next would leave the window", () => {
    const window = weekSpan(690, 180);

    expect(fullHour(weekSpan(690 + 120, 60), window)).toEqual({ start: 780, minutes: 60 });
  });

  it("is a full hour inside every window of two hours and more, for each of its hours", () => {
    const windows = fc.record({
      start: weekMinute,
      minutes: fc.integer({ min: 120, max: 1440 }),
      place: fc.nat(),
    });
    fc.assert(
      fc.property(windows, ({ start, minutes, place }) => {
        const window = weekSpan(start, minutes);
        const planned = weekSpan(start + (place % Math.floor(minutes / 60)) * 60, 60);

        const hour = fullHour(planned, window);

        expect(hour.start % 60).toBe(0);
        const offset = (hour.start - start + minutesPerWeek) % minutesPerWeek;
        expect(offset + 60).toBeLessThanOrEqual(minutes);
      }),
    );
  });
});

describe("a freeze of maintenance", () => {
  it.each([
    ["12-15", "01-10", 26],
    ["02-01", "03-01", 29],
    ["12-01", "03-01", 91],
    ["01-01", "01-02", 1],
    ["06-30", "06-30", 365 + 1],
  ])("from %s until %s has at most %d days", (from, until, days) => {
    expect(freezeDays({ from, until })).toBe(days);
  });

  it.each([
    ["02-30", "03-01"],
    ["11-01", "11-31"],
    ["02-29", "03-10"],
  ])("may not be stated by a day that some year lacks: %s to %s", (from, until) => {
    expect(freezeDays({ from, until })).toBeUndefined();
  });

  it("and the rest of the year have the days of a year, or one more each", () => {
    const day = fc
      .integer({ min: 0, max: 364 })
      .map((number) => new Date(Date.UTC(2026, 0, 1 + number)).toISOString().slice(5, 10));
    fc.assert(
      fc.property(day, day, (from, until) => {
        fc.pre(from !== until);
        const both = (freezeDays({ from, until }) ?? 0) + (freezeDays({ from: until, until: from }) ?? 0);

        expect([365, 366]).toContain(both);
      }),
    );
  });
});
