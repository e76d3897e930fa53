import fc from "fast-check";
import {
  complement,
  intersection,
  longest,
  minutesPerWeek,
  union,
  weekSpan,
  type WeekSpan,
} from "../../src/core/week";

const span = fc
  .tuple(fc.integer({ min: -minutesPerWeek, max: 2 * minutesPerWeek }), fc.integer({ min: 1, max: 4000 }))
  .map(([start, minutes]) => weekSpan(start, minutes));
const someSpans = fc.array(span, { maxLength: 5 });

/** Every minute that spans have, counted one by one. */
function minutesOf(spans: readonly WeekSpan[]): Set<number> {
  const found = new Set<number>();
  for (const { start, minutes } of spans) {
    for (let minute = start; minute < start + minutes; minute += 1) found.add(minute % minutesPerWeek);
  }
  return found;
}

const allMinutes = [...Array(minutesPerWeek).keys()];

describe("spans of a week", () => {
  it("are of the week, whichever week they were counted in", () => {
    fc.assert(
      fc.property(span, ({ start, minutes }) => {
        expect(start).toBeGreaterThanOrEqual(0);
        expect(start).toBeLessThan(minutesPerWeek);
        expect(weekSpan(start + minutesPerWeek, minutes)).toEqual(weekSpan(start, minutes));
      }),
    );
  });

  it("keep their minutes when they are united", () => {
    fc.assert(
      fc.property(someSpans, (spans) => {
        expect(minutesOf(union(spans))).toEqual(minutesOf(spans));
      }),
      { numRuns: 50 },
    );
  });

  it("neither overlap nor touch once they are united", () => {
    fc.assert(
      fc.property(someSpans, (spans) => {
        const united = union(spans);
        const sum = united.reduce((total, { minutes }) => total + minutes, 0);
        expect(sum).toBe(minutesOf(spans).size);
        if (united.length < 2) return;
        const ends = united.map(({ start, minutes }) => (start + minutes) % minutesPerWeek);
        expect(united.filter(({ start }) => ends.includes(start))).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });

  it("leave the other minutes to their complement", () => {
    fc.assert(
      fc.property(someSpans, (spans) => {
        const taken = minutesOf(spans);
        expect(minutesOf(complement(spans))).toEqual(new Set(allMinutes.filter((at) => !taken.has(at))));
      }),
      { numRuns: 50 },
    );
  });

  it("share what both have", () => {
    fc.assert(
      fc.property(someSpans, someSpans, (one, other) => {
        const [left, right] = [minutesOf(one), minutesOf(other)];
        expect(minutesOf(intersection(one, other))).toEqual(
          new Set([...left].filter((minute) => right.has(minute))),
        );
      }),
      { numRuns: 50 },
    );
  });

  it("have no longer one than the longest", () => {
    fc.assert(
      fc.property(fc.array(span, { minLength: 1 }), (spans) => {
        expect(longest(spans)?.minutes).toBe(Math.max(...spans.map(({ minutes }) => minutes)));
      }),
    );
    expect(longest([])).toBeUndefined();
  });
});
