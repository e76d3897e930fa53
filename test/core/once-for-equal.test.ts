import { onceForEqual } from "../../src/core/once-for-equal";

describe("a function with a memory of values", () => {
  it("computes once for equal arguments, and again for others", () => {
    const compute = jest.fn((value: { readonly a: number }, times: number) => [value.a * times]);
    const remembered = onceForEqual(compute);

    const first = remembered({ a: 2 }, 3);

    expect(first).toEqual([6]);
    expect(remembered({ a: 2 }, 3)).toBe(first);
    expect(remembered({ a: 2 }, 4)).toEqual([8]);
    expect(compute).toHaveBeenCalledTimes(2);
  });

  it("computes again after it threw", () => {
    const compute = jest.fn((value: number) => {
      if (compute.mock.calls.length === 1) throw new RangeError("no core left");
      return value;
    });
    const remembered = onceForEqual(compute);

    expect(() => remembered(1)).toThrow(RangeError);
    expect(remembered(1)).toBe(1);
  });

  it("gives the right results however many it was asked for", () => {
    const remembered = onceForEqual((value: number) => ({ doubled: value * 2 }));
    const numbers = Array.from({ length: 1000 }, (_, index) => index);

    const asked = [...numbers, ...numbers].map((value) => remembered(value).doubled);

    expect(asked).toEqual([...numbers, ...numbers].map((value) => value * 2));
  });
});
