import { Fn, Lazy, Token } from "cdktf";
import fc from "fast-check";
import { isLiteral } from "../../src/core/literal";

const token = () => Lazy.anyValue({ produce: () => "x" });

describe("a text that Terraform or the toolkit would evaluate is no literal", () => {
  it.each([
    ["a token of the toolkit", () => Token.asString(token())],
    ["a token inside a text", () => `before ${Token.asString(token())} after`],
    ["a token of a number", () => `${Token.asNumber(token())}`],
    ["a token of a number inside a text", () => `size ${Token.asNumber(token())} GiB`],
    ["the entry of a list's token", () => Token.asList(token())[0] ?? ""],
    ["the key of a map's token", () => Object.keys(Token.asStringMap(token()))[0] ?? ""],
    ["the value of a map's token", () => Object.values(Token.asStringMap(token()))[0] ?? ""],
    ["the value of a map of any values' token", () => String(Object.values(Token.asAnyMap(token()))[0])],
    ["a function", () => Fn.upper("x")],
    ["an expression", () => "${upper(1)}"],
    ["an escaped expression, which would lose its escape", () => "$${x}"],
    ["a directive", () => "%{ if true }x%{ endif }"],
    ["a number that a hyphen makes a token", () => "8.2e+298"],
    ["a number that begins with its point", () => "-.82e299"],
    ["a sign without an end", () => "a ${"],
  ])("such as %s", (_, text) => {
    expect(isLiteral(text())).toBe(false);
  });
});

describe("any other text is a literal", () => {
  it.each([
    "$",
    "%",
    "{}",
    "$x",
    "$(x)",
    "%t:%r:%u@%d:[%p]:",
    "}${".slice(0, 2),
    "1e5",
    "6.02e+23",
    "ami-1e999000000000000",
    "-8e300",
    "file.e5",
    "use-1",
    "ne+w",
    '"$user", public',
  ])("such as %j", (text) => {
    expect(isLiteral(text)).toBe(true);
  });

  it("without a brace after a sign", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        fc.pre(!/[$%#&]\{|e[+\d]/.test(text));
        expect(isLiteral(text)).toBe(true);
      }),
    );
  });
});
