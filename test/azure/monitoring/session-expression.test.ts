import fc from "fast-check";
import { isInside, minuteOfWeek, minutesPerWeek, weekSpan, type WeekSpan } from "../../../src/core/week";
import { insideSpans } from "../../../src/azure/monitoring/session-expression";

const minute = fc.integer({ min: 0, max: minutesPerWeek - 1 });
const span = fc
  .tuple(minute, fc.integer({ min: 1, max: minutesPerWeek - 1 }))
  .map(([start, minutes]) => weekSpan(start, minutes));
const moment = fc.date({
  min: new Date("2020-01-01T00:00:00Z"),
  max: new Date("2040-01-01T00:00:00Z"),
  noInvalidDate: true,
});

/** Minutes since the beginning of KQL's week: `(TimeGenerated - startofweek(TimeGenerated)) / 1m`. */
function sinceSunday(at: Date): number {
  return at.getUTCDay() * 1440 + at.getUTCHours() * 60 + at.getUTCMinutes();
}

/** Runs the two lines of KQL on a point: an addition with a remainder, and comparisons of it. */
function keeps(spans: readonly WeekSpan[], at: Date): boolean {
  const [extend, where] = insideSpans(spans);
  if (extend === undefined || where === undefined) return true;
  const [, added, modulus] = /^extend minute = \(toint\(.*\) \+ (\d+)\) % (\d+)$/.exec(extend) ?? [];
  const minuteOfPoint = (sinceSunday(at) + Number(added)) % Number(modulus);
  return [...where.matchAll(/\(minute >= (\d+) (and|or) minute < (\d+)\)/g)].some(([, from, word, to]) => {
    const [after, before] = [minuteOfPoint >= Number(from), minuteOfPoint < Number(to)];
    return word === "and" ? after && before : after || before;
  });
}

describe("a query for sessions", () => {
  it("keeps what was measured in a session and nothing else, at every moment of twenty years", () => {
    fc.assert(
      fc.property(fc.array(span, { minLength: 1, maxLength: 8 }), moment, (spans, at) => {
        const expected = spans.some((each) => isInside(each, minuteOfWeek(at)));

        expect(keeps(spans, at)).toBe(expected);
      }),
    );
  });

  it("keeps both sides of Sunday midnight, where a session runs over it", () => {
    const sundayEvening = [weekSpan(minutesPerWeek - 120, 180)];
    const at = [
      "2026-11-29T21:59:59Z",
      "2026-11-29T22:00:00Z",
      "2026-11-30T00:59:59Z",
      "2026-11-30T01:00:00Z",
    ];

    expect(at.map((text) => keeps(sundayEvening, new Date(text)))).toEqual([false, true, true, false]);
  });

  it.each([
    ["no session", []],
    ["sessions all week", [weekSpan(0, minutesPerWeek)]],
    ["sessions that meet", [weekSpan(0, 5000), weekSpan(5000, 5080)]],
  ])("keeps everything with %s", (_, spans) => {
    expect(insideSpans(spans)).toEqual([]);
  });
});
