import { App, TerraformStack } from "cdktf";
import { databasePassword } from "../../../src/gcp/database/database-password";

function variable() {
  return databasePassword(new TerraformStack(new App({ outdir: ".build/test-gcp-password" }), "stack"));
}

/** The pattern that Terraform holds a password against. */
function pattern(): RegExp {
  const [, text] = /regex\("(.*)", var\./.exec(variable().validation?.[0]?.condition as string) ?? [];
  return new RegExp(text ?? "nothing");
}

describe("the password of the administrator", () => {
  it.each([
    ["a".repeat(7), false],
    ["a".repeat(8), true],
    ["a".repeat(100), true],
    ["a".repeat(101), false],
    ['cor"rect/horse@staple', true],
    ["correct horse", false],
    ["correct\thorse", false],
    ["korrektès", false],
  ])("%j is taken: %s", (password, isTaken) => {
    expect(pattern().test(password)).toBe(isTaken);
  });

  it("enters neither state nor plan", () => {
    expect(variable().entersState).toBe(false);
  });

  it("is not repeated in the message that refuses it", () => {
    const messages = variable().validation?.map(({ errorMessage }) => errorMessage);

    expect(messages).toEqual([expect.not.stringContaining("${")]);
  });
});
