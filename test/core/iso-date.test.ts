import fc from "fast-check";
import { dayBefore, daysBetween, isIsoDate } from "../../src/core/iso-date";

describe("a date of the catalogue", () => {
  it("is every day there is", () => {
    const days = fc.date({ min: new Date("0001-01-01"), max: new Date("9999-12-31"), noInvalidDate: true });
    fc.assert(fc.property(days, (day) => isIsoDate(day.toISOString().slice(0, 10))));
  });

  it("is no text that the calendar does not have", () => {
    const number = fc.integer({ min: 0, max: 40 }).map((n) => String(n).padStart(2, "0"));
    const year = fc.integer({ min: 1000, max: 3000 });
    fc.assert(
      fc.property(year, number, number, (y, month, day) => {
        const text = `${y}-${month}-${day}`;
        const date = new Date(`${text}T00:00:00Z`);
        const exists = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
        expect(isIsoDate(text)).toBe(exists);
      }),
    );
  });

  it.each([
    "2026-1-1",
    "26-01-01",
    "2026-01-01T00:00",
    " 2026-01-01",
    "2026/01/01",
    "2026-00-10",
    "2026-01-00",
  ])("is not %p", (text) => {
    expect(isIsoDate(text)).toBe(false);
  });

  it("has a 29 February in leap years only", () => {
    expect(isIsoDate("2024-02-29")).toBe(true);
    expect(isIsoDate("2000-02-29")).toBe(true);
    expect(isIsoDate("2026-02-29")).toBe(false);
    expect(isIsoDate("2100-02-29")).toBe(false);
  });
});

describe("the days between two dates", () => {
  it.each([
    ["2026-12-31", "2027-01-01", 1],
    ["2028-02-28", "2028-03-01", 2],
    ["1999-12-31", "2100-03-01", 36_585],
    ["2027-01-10", "2026-12-20", -21],
  ])("from %s to %s are %i", (from, until, days) => {
    expect(daysBetween(from, until)).toBe(days);
  });
});

describe("the day before a date", () => {
  it("is one day earlier, and a date", () => {
    const days = fc.date({ min: new Date("1000-01-01"), max: new Date("9999-12-31"), noInvalidDate: true });
    fc.assert(
      fc.property(days, (day) => {
        const date = day.toISOString().slice(0, 10);

        expect(isIsoDate(dayBefore(date))).toBe(true);
        expect(daysBetween(dayBefore(date), date)).toBe(1);
      }),
    );
  });

  it("is the 29 February before a March of a leap year", () => {
    expect([dayBefore("2028-03-01"), dayBefore("2026-03-01"), dayBefore("2026-01-01")]).toEqual([
      "2028-02-29",
      "2026-02-28",
      "2025-12-31",
    ]);
  });
});
