import { App, TerraformStack } from "cdktf";
import fc from "fast-check";
import { databasePassword } from "../../../src/aws/database/database-password";

/** The pattern that Terraform holds a password against. */
function pattern(): RegExp {
  const stack = new TerraformStack(new App({ outdir: ".build/test-password" }), "stack");
  const [rule] = databasePassword(stack).validation ?? [];
  const [, text] = /regex\("(.*)", var\./.exec(rule?.condition as string) ?? [];
  return new RegExp(text ?? "nothing");
}

const refused = new Set([...'"/@ ']);

describe("the master password", () => {
  const taken = pattern();
  const printable = fc.integer({ min: 0x21, max: 0x7e }).map((code) => String.fromCharCode(code));
  const good = printable.filter((character) => !refused.has(character));

  it("may be of every character that RDS takes", () => {
    fc.assert(
      fc.property(fc.array(good, { minLength: 8, maxLength: 128 }), (characters) => {
        expect(characters.join("")).toMatch(taken);
      }),
    );
  });

  it("may have none that RDS refuses", () => {
    const bad = fc.constantFrom(...refused, "\n", "\t", "é", "\u007f");
    const texts = fc.tuple(fc.array(good, { minLength: 8, maxLength: 100 }), bad, fc.nat(8));
    fc.assert(
      fc.property(texts, ([characters, one, at]) => {
        expect([...characters.slice(0, at), one, ...characters.slice(at)].join("")).not.toMatch(taken);
      }),
    );
  });

  it.each([
    [7, false],
    [8, true],
    [128, true],
    [129, false],
  ])("of %i characters is taken: %s", (length, isTaken) => {
    expect(taken.test("a".repeat(length))).toBe(isTaken);
  });

  it("is not repeated in the message that refuses it", () => {
    const stack = new TerraformStack(new App({ outdir: ".build/test-password" }), "stack");
    const messages = databasePassword(stack).validation?.map(({ errorMessage }) => errorMessage);

    expect(messages).toEqual([expect.not.stringContaining("${")]);
  });
});
