import fc from "fast-check";
import { isInside, minuteOfWeek, minutesPerWeek, weekSpan, type WeekSpan } from "../../../src/core/week";
import { insideSpans } from "../../../src/gcp/monitoring/session-expression";
import { evaluate } from "./prom";

const minute = fc.integer({ min: 0, max: minutesPerWeek - 1 });
const span = fc
  .tuple(minute, fc.integer({ min: 1, max: minutesPerWeek - 1 }))
  .map(([start, minutes]) => weekSpan(start, minutes));
const moment = fc.date({
  min: new Date("2020-01-01T00:00:00Z"),
  max: new Date("2040-01-01T00:00:00Z"),
  noInvalidDate: true,
});

/** Whether the expression has a value at a moment; without one, an alarm is always active. */
function isActive(spans: readonly WeekSpan[], at: Date): boolean {
  const expression = insideSpans(spans);
  return expression === undefined || evaluate(expression, at.getTime() / 1000);
}

describe("an alarm for sessions", () => {
  it("is active in a session and not outside, at every moment of twenty years", () => {
    fc.assert(
      fc.property(fc.array(span, { minLength: 1, maxLength: 8 }), moment, (spans, at) => {
        const expected = spans.some((each) => isInside(each, minuteOfWeek(at)));

        expect(isActive(spans, at)).toBe(expected);
      }),
    );
  });

  it("is active on both sides of Sunday midnight, where a session runs over it", () => {
    const sundayEvening = [weekSpan(minutesPerWeek - 120, 180)];
    const at = [
      "2026-11-29T21:59:59Z",
      "2026-11-29T22:00:00Z",
      "2026-11-30T00:59:59Z",
      "2026-11-30T01:00:00Z",
    ];

    expect(at.map((text) => isActive(sundayEvening, new Date(text)))).toEqual([false, true, true, false]);
  });

  it.each([
    ["no session", []],
    ["sessions all week", [weekSpan(0, minutesPerWeek)]],
    ["sessions that meet", [weekSpan(0, 5000), weekSpan(5000, 5080)]],
  ])("leaves nothing out with %s", (_, spans) => {
    expect(insideSpans(spans)).toBeUndefined();
  });
});
