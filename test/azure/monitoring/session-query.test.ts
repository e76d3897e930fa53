import fc from "fast-check";
import { metricFacts } from "../../../src/azure/catalog/metrics";
import type { MetricAlarm } from "../../../src/azure/monitoring/alarm";
import {
  lookEveryMinutes,
  sessionLookBackMinutes,
  sessionQuery,
} from "../../../src/azure/monitoring/session-query";
import { everyAlarm } from "./every-alarm";

const sessionAlarms = everyAlarm().filter(
  (alarm): alarm is MetricAlarm => alarm.kind === "metric" && alarm.when === "session",
);
const named = (name: string): MetricAlarm => {
  const alarm = sessionAlarms.find((each) => each.name === name);
  if (alarm === undefined) throw new Error(`no ${name}`);
  return alarm;
};

/** Minutes from the time of a point until Azure lets a query see it: what Microsoft tells of exported metrics. */
const arrivalMinutes = 5;

interface Point {
  readonly minute: number;
  readonly value: number;
}

/** Runs the lines of KQL from the summary on, at a look of the query. */
function windowsAt(alarm: MetricAlarm, points: readonly Point[], look: number): readonly number[] {
  const query = sessionQuery(alarm, []);
  const [, fn, size] =
    /summarize value = (\w+)\(\w+\), points = count\(\) by bin\(TimeGenerated, (\d+)m\)/.exec(query) ?? [];
  const [, least] = /where points >= (\d+)/.exec(query) ?? [];
  const { namespace, name } = alarm.metric;
  const late = arrivalMinutes + (metricFacts(namespace, name).lateMinutes ?? 0);
  const bins = new Map<number, number[]>();
  for (const { minute, value } of points) {
    const isSeen = minute >= look - sessionLookBackMinutes(alarm.metric) && minute + late <= look;
    const bin = Math.floor(minute / Number(size));
    if (isSeen) bins.set(bin, [...(bins.get(bin) ?? []), value]);
  }
  return [...bins.values()]
    .filter((values) => values.length >= Number(least))
    .map((values) => {
      if (fn === "min") return Math.min(...values);
      if (fn === "max") return Math.max(...values);
      return values.reduce((sum, value) => sum + value, 0) / values.length;
    });
}

/** Whether any look at these points, whose first one comes at any minute, finds a window beyond the threshold. */
function rings(alarm: MetricAlarm, points: readonly Point[], firstLook: number): boolean {
  const last = points.at(-1)?.minute ?? 0;
  for (let look = firstLook; look <= last; look += lookEveryMinutes) {
    if (windowsAt(alarm, points, look).some((value) => value > alarm.threshold)) return true;
  }
  return false;
}

/** Two hours of points, bad ones in the middle. */
function hours({ threshold }: MetricAlarm, badFrom: number, badMinutes: number): readonly Point[] {
  return Array.from({ length: 120 }, (_, minute) => ({
    minute,
    value: minute >= badFrom && minute < badFrom + badMinutes ? threshold * 2 + 1 : 0,
  }));
}

const begins = fc.integer({ min: 30, max: 45 });
const firstLook = fc.integer({ min: 0, max: lookEveryMinutes - 1 });

describe("the lag of a replica in a session", () => {
  const alarm = named("database-replica-lag");

  it("rings when it lasts two windows, wherever they begin and whenever Azure looks", () => {
    fc.assert(
      fc.property(begins, firstLook, (from, look) => {
        expect(rings(alarm, hours(alarm, from, 2 * alarm.metric.windowMinutes - 1), look)).toBe(true);
      }),
    );
  });

  it("does not ring while any minute of the window is good, not at the edge of a look either", () => {
    fc.assert(
      fc.property(begins, firstLook, (from, look) => {
        expect(rings(alarm, hours(alarm, from, alarm.metric.windowMinutes - 1), look)).toBe(false);
      }),
    );
  });
});

describe.each(sessionAlarms.map((alarm) => [alarm.name, alarm] as const))("the query of %s", (_, alarm) => {
  it("sees each window in full at one look, after its last point has arrived", () => {
    const { windowMinutes } = alarm.metric;
    fc.assert(
      fc.property(firstLook, fc.integer({ min: 8, max: 12 }), (first, window) => {
        const points = Array.from({ length: 120 }, (__, minute) => ({
          minute,
          value: Math.floor(minute / windowMinutes) === window ? 1 : 0,
        }));
        const looks = Array.from({ length: 24 }, (__, index) => first + index * lookEveryMinutes);

        expect(looks.some((look) => windowsAt(alarm, points, look).includes(1))).toBe(true);
      }),
    );
  });
});

it("a query for a window that is too long to look back over is refused", () => {
  const { metric } = named("database-replica-lag");

  expect(() => sessionLookBackMinutes({ ...metric, name: "cpu_percent", windowMinutes: 240 as 60 })).toThrow(
    "240 minutes",
  );
});
