import fc from "fast-check";
import { isInside, minutesPerDay, minutesPerWeek, weekSpan } from "../../../src/core/week";
import { maintenanceWindows } from "../../../src/azure/cluster/spec/maintenance";

const saturday = weekSpan(5 * minutesPerDay + 11 * 60 + 30, 8 * 60);
const weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

describe("the maintenance windows of a cluster of AKS", () => {
  it("let AKS upgrade in the change window only, and release in the hours that lie in it as a whole", () => {
    const windows = maintenanceWindows(saturday, {});

    expect(windows?.upgrades).toMatchObject({
      frequency: "Weekly",
      interval: 1,
      dayOfWeek: "Saturday",
      startTime: "11:30",
      utcOffset: "+00:00",
      duration: 8,
    });
    expect(windows?.releases.allowed).toEqual([{ day: "Saturday", hours: [12, 13, 14, 15, 16, 17, 18] }]);
  });

  it("have no hour outside of any change window", () => {
    const spans = fc.record({
      start: fc.integer({ min: 0, max: minutesPerWeek - 1 }),
      minutes: fc.integer({ min: 240, max: 2 * minutesPerDay }),
    });
    fc.assert(
      fc.property(spans, (span) => {
        const windows = maintenanceWindows(span, {});
        const { dayOfWeek = "", startTime = "", duration = 0 } = windows?.upgrades ?? {};
        const [hours = 0, minutes = 0] = startTime.split(":").map(Number);
        expect(weekdays.indexOf(dayOfWeek) * minutesPerDay + hours * 60 + minutes).toBe(span.start);
        expect(duration * 60).toBeLessThanOrEqual(span.minutes);
        expect(duration).toBeGreaterThanOrEqual(4);
        expect(duration).toBeLessThanOrEqual(24);
        for (const { day, hours: ofDay } of windows?.releases.allowed ?? []) {
          for (const hour of ofDay) {
            const first = weekdays.indexOf(day) * minutesPerDay + hour * 60;
            expect([first, first + 59].filter((minute) => !isInside(span, minute % minutesPerWeek))).toEqual(
              [],
            );
          }
        }
      }),
    );
  });

  it("leave out the days of each freeze, of releases and upgrades alike", () => {
    const windows = maintenanceWindows(saturday, {
      "year-end": { from: "2026-12-18", until: "2027-01-04" },
    });
    const frozen = [{ start: "2026-12-18T00:00:00Z", end: "2027-01-04T00:00:00Z" }];

    expect(windows?.releases.notAllowed).toEqual(frozen);
    expect(windows?.upgrades.notAllowed).toEqual(frozen);
  });

  it.each([
    ["without a change window", undefined],
    ["in one that is too short for AKS", weekSpan(0, 239)],
  ])("are none %s", (_, window) => {
    expect(maintenanceWindows(window, {})).toBeUndefined();
  });
});
