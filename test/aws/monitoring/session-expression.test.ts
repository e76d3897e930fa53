import fc from "fast-check";
import { minuteOfWeek, withinSpans } from "../../../src/aws/monitoring/session-expression";
import { minutesPerWeek, weekSpan, type WeekSpan } from "../../../src/core/week";
import { evaluate, type Point } from "./metric-math";

const minute = fc.integer({ min: 0, max: minutesPerWeek - 1 });
const span = fc
  .tuple(minute, fc.integer({ min: 1, max: minutesPerWeek - 1 }))
  .map(([start, minutes]) => weekSpan(start, minutes));

function pointAt(minuteOfTheWeek: number, value: number): Point {
  return {
    day: Math.floor(minuteOfTheWeek / 1440) + 1,
    hour: Math.floor((minuteOfTheWeek % 1440) / 60),
    minute: minuteOfTheWeek % 60,
    value,
  };
}

/** What the alarm sees of a point: the value, or nothing outside the spans. */
function seen(spans: readonly WeekSpan[], at: number, value: number): unknown {
  const point = pointAt(at, value);
  const t = evaluate(minuteOfWeek("m"), point, {});
  const expression = withinSpans("t", "m", spans);
  return expression === undefined ? value : evaluate(expression, point, { t });
}

const holds = ({ start, minutes }: WeekSpan, at: number): boolean =>
  (at - start + minutesPerWeek) % minutesPerWeek < minutes;

describe("the minute of the week", () => {
  it("counts from Monday midnight, at every minute", () => {
    fc.assert(
      fc.property(minute, (at) => {
        expect(evaluate(minuteOfWeek("m"), pointAt(at, 0), {})).toBe(at);
      }),
    );
  });
});

describe("an alarm for sessions", () => {
  it("has a value in a session and none outside, at every minute", () => {
    fc.assert(
      fc.property(fc.array(span, { minLength: 1, maxLength: 8 }), minute, (spans, at) => {
        const inSession = spans.some((each) => holds(each, at));
        expect(seen(spans, at, 7)).toBe(inSession ? 7 : undefined);
      }),
    );
  });

  it("has a value on both sides of Sunday midnight, where a session runs over it", () => {
    const sundayEvening = [weekSpan(minutesPerWeek - 120, 180)];

    const minutes = [minutesPerWeek - 121, minutesPerWeek - 120, minutesPerWeek - 1, 0, 59, 60];

    expect(minutes.map((at) => seen(sundayEvening, at, 1))).toEqual([undefined, 1, 1, 1, 1, undefined]);
  });

  it.each([
    ["no session", []],
    ["sessions all week", [weekSpan(0, minutesPerWeek)]],
    ["sessions that meet", [weekSpan(0, 5000), weekSpan(5000, 5080)]],
  ])("leaves nothing out with %s", (_, spans) => {
    expect(withinSpans("t", "m", spans)).toBeUndefined();
  });

  it("fits what CloudWatch takes as an expression, for ten sessions a day", () => {
    const spans = Array.from({ length: 70 }, (_, index) => weekSpan(index * 144, 60));

    expect(withinSpans("t", "m", spans)?.length).toBeLessThanOrEqual(2048);
  });
});
