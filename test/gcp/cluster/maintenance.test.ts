import fc from "fast-check";
import { minutesPerDay, minutesPerWeek, weekSpan } from "../../../src/core/week";
import { daysBetween, maintenancePolicy } from "../../../src/gcp/cluster/spec/maintenance";

const saturday = weekSpan(5 * minutesPerDay + 11 * 60, 8 * 60);

describe("the maintenance policy of a cluster", () => {
  it("lets GKE upgrade in the change window only", () => {
    expect(maintenancePolicy(saturday, {})?.recurringWindow).toEqual({
      startTime: "2025-01-11T11:00:00Z",
      endTime: "2025-01-11T19:00:00Z",
      recurrence: "FREQ=WEEKLY;BYDAY=SA",
    });
  });

  it("has the length and the day of any window", () => {
    const windows = fc.record({
      start: fc.integer({ min: 0, max: minutesPerWeek - 1 }),
      minutes: fc.integer({ min: 1, max: minutesPerDay }),
    });
    fc.assert(
      fc.property(windows, ({ start, minutes }) => {
        const { startTime, endTime, recurrence } =
          maintenancePolicy(weekSpan(start, minutes), {})?.recurringWindow ?? fail();
        const day = ["SU", "MO", "TU", "WE", "TH", "FR", "SA"][new Date(startTime).getUTCDay()];
        expect((Date.parse(endTime) - Date.parse(startTime)) / 60_000).toBe(minutes);
        expect(recurrence).toBe(`FREQ=WEEKLY;BYDAY=${day}`);
      }),
    );
  });

  it("excludes the days of each freeze, in the words of GKE", () => {
    const policy = maintenancePolicy(saturday, {
      nodes: { from: "2026-10-01", until: "2027-03-01", scope: "minor-and-nodes" },
      "year-end": { from: "2026-12-18", until: "2027-01-04", scope: "all" },
    });

    expect(policy?.maintenanceExclusion).toEqual([
      {
        exclusionName: "nodes",
        startTime: "2026-10-01T00:00:00Z",
        endTime: "2027-03-01T00:00:00Z",
        exclusionOptions: { scope: "NO_MINOR_OR_NODE_UPGRADES" },
      },
      {
        exclusionName: "year-end",
        startTime: "2026-12-18T00:00:00Z",
        endTime: "2027-01-04T00:00:00Z",
        exclusionOptions: { scope: "NO_UPGRADES" },
      },
    ]);
  });

  it("is none without a change window", () => {
    expect(maintenancePolicy(undefined, {})).toBeUndefined();
  });
});

describe("the days between two dates", () => {
  it.each([
    ["2026-12-31", "2027-01-01", 1],
    ["2028-02-28", "2028-03-01", 2],
    ["2027-01-10", "2026-12-20", -21],
  ])("from %s to %s are %i", (from, until, days) => {
    expect(daysBetween(from, until)).toBe(days);
  });
});

function fail(): never {
  throw new Error("no policy");
}
