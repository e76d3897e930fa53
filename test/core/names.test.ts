import fc from "fast-check";
import { limitedName, limitedPrefix } from "../../src/core/names";

const limit = fc.integer({ min: 32, max: 512 });
const part = fc.stringMatching(/^[a-z][a-z0-9-]{0,30}$/);
const parts = fc.array(part, { minLength: 1, maxLength: 30 });
const tooLong = (text: string): string => text.padEnd(600, "-engine");

describe("the beginning of names", () => {
  const plain = fc.stringMatching(/^[a-z][a-z0-9]{0,30}$/);
  const some = fc.array(plain, { minLength: 1, maxLength: 10 });

  it("is that of every name with the same first parts, cut or not", () => {
    fc.assert(
      fc.property(limit, some, some, (most, first, further) => {
        expect(limitedName(most, ...first, ...further).startsWith(limitedPrefix(most, ...first))).toBe(true);
      }),
    );
  });

  it("ends where a part does, so that no longer part is taken for it", () => {
    expect(limitedPrefix(63, "hft", "production", "us")).toBe("hft-production-us-");
  });
});

describe("a name with a limit", () => {
  it("is never longer than the limit", () => {
    fc.assert(
      fc.property(limit, parts, (most, words) => {
        expect(limitedName(most, ...words).length).toBeLessThanOrEqual(most);
      }),
    );
  });

  it("is its parts, joined, where they fit", () => {
    fc.assert(
      fc.property(limit, parts, (most, words) => {
        const whole = words.join("-");
        fc.pre(whole.length <= most);
        expect(limitedName(most, ...words)).toBe(whole);
      }),
    );
  });

  it("stays readable where they do not: their beginning, then a hash", () => {
    fc.assert(
      fc.property(limit, part, (most, word) => {
        const whole = tooLong(word);
        const [, beginning = ""] = /^(.*)-[0-9a-f]{8}$/.exec(limitedName(most, whole)) ?? [];

        expect(beginning.length).toBeGreaterThan(most - 20);
        expect(beginning).toMatch(/[^-]$/);
        expect(whole.startsWith(beginning)).toBe(true);
      }),
    );
  });

  it("is another for other parts, however alike they begin", () => {
    fc.assert(
      fc.property(limit, part, part, (most, one, other) => {
        fc.pre(one !== other);
        expect(limitedName(most, tooLong(""), one)).not.toBe(limitedName(most, tooLong(""), other));
      }),
    );
  });
});
