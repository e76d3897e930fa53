import { pairwiseRatios, slope, spread } from "../../../tools/bench/statistics";

describe("spread", () => {
  it("takes the middle of an odd number of values as the median", () => {
    expect(spread([9, 1, 2])).toEqual({ median: 2, min: 1, max: 9 });
  });

  it("takes the mean of the two middle ones of an even number", () => {
    expect(spread([10, 1, 4, 2])).toEqual({ median: 3, min: 1, max: 10 });
  });

  it("sorts by size and not as text", () => {
    expect(spread([10, 9, 100]).median).toBe(10);
  });

  it("refuses to make up a median of nothing", () => {
    expect(() => spread([])).toThrow(RangeError);
  });
});

describe("pairwiseRatios", () => {
  it("divides each value by that of its own round", () => {
    expect(pairwiseRatios([10, 40], [2, 4])).toEqual([5, 10]);
  });

  it("refuses rounds that are not complete", () => {
    expect(() => pairwiseRatios([1, 2], [1])).toThrow(RangeError);
  });
});

describe("slope", () => {
  it("is the rise of points on a line", () => {
    const points = [1, 17, 33].map((x) => ({ x, y: 300 + 15 * x }));

    expect(slope(points)).toBeCloseTo(15);
  });

  it("lies between those of points beside a line", () => {
    const points = [
      { x: 0, y: 0 },
      { x: 1, y: 3 },
      { x: 2, y: 4 },
    ];

    expect(slope(points)).toBeCloseTo(2);
  });

  it("refuses points above each other", () => {
    const points = [
      { x: 1, y: 0 },
      { x: 1, y: 3 },
    ];

    expect(() => slope(points)).toThrow(RangeError);
  });
});
