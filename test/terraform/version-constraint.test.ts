import fc from "fast-check";
import { satisfies } from "../../src/terraform/version-constraint";

const number = fc.integer({ min: 0, max: 200 });
const numbers = fc.tuple(number, number, number);
const text = (parts: readonly number[]): string => parts.join(".");

describe("a version constraint", () => {
  it("holds of the version that it names, and of no later one", () => {
    fc.assert(
      fc.property(numbers, ([major, minor, patch]) => {
        const version = text([major, minor, patch]);

        expect(satisfies(version, version)).toBe(true);
        expect(satisfies(text([major, minor, patch + 1]), version)).toBe(false);
      }),
    );
  });

  it("with ~> holds of every later version that differs in its last number only", () => {
    fc.assert(
      fc.property(numbers, number, ([major, minor, patch], more) => {
        expect(satisfies(text([major, minor, patch + more]), `~> ${text([major, minor, patch])}`)).toBe(true);
        expect(satisfies(text([major, minor + 1, more]), `~> ${text([major, minor, patch])}`)).toBe(false);
        expect(satisfies(text([major, minor + more, patch]), `~> ${text([major, minor])}`)).toBe(true);
        expect(satisfies(text([major + 1, more, patch]), `~> ${text([major, minor])}`)).toBe(false);
      }),
    );
  });

  it("holds where all its comparisons do", () => {
    fc.assert(
      fc.property(numbers, numbers, numbers, (version, low, high) => {
        const parts = [`>= ${text(low)}`, `< ${text(high)}`];

        const each = parts.map((part) => satisfies(text(version), part));

        expect(satisfies(text(version), parts.join(", "))).toBe(each.every(Boolean));
      }),
    );
  });

  it("is refused in another form", () => {
    expect(() => satisfies("5.1.0", "latest")).toThrow("no version constraint: latest");
  });
});
