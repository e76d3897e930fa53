import fc from "fast-check";
import * as v from "valibot";
import { limitedName } from "../../src/core/names";
import { name } from "../../src/core/primitives";

const takes = (text: string): boolean => v.safeParse(name, text).success;

describe("the name of a part", () => {
  it.each(["a", "a1", "a-b", "a".repeat(31)])("may be %s", (text) => {
    expect(takes(text)).toBe(true);
  });

  it.each(["", "1a", "-a", "a-", "wcb-", "a--b", "A", "a_b", "a".repeat(32)])(
    "may not be %j, which some service refuses in a name of its own",
    (text) => {
      expect(takes(text)).toBe(false);
    },
  );
});

describe("a name that is made of parts", () => {
  const anyName = fc.stringMatching(/^[a-z][a-z0-9]{0,14}(-[a-z0-9]{1,14})?$/);

  it("never exceeds its limit, never ends with a hyphen, and has none beside another", () => {
    fc.assert(
      fc.property(
        fc.array(anyName, { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 20, max: 128 }),
        (parts, limit) => {
          const made = limitedName(limit, ...parts);

          expect(made.length).toBeLessThanOrEqual(limit);
          expect(made).toMatch(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/);
        },
      ),
    );
  });
});
