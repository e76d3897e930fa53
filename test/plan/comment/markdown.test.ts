import fc from "fast-check";
import { code, fenced, html, table } from "../../../src/plan/comment/markdown";

describe("inline code", () => {
  it.each([
    ["@team #1 <b>", "`@team #1 <b>`"],
    ["a|b", "<code>a&#124;b</code>"],
    ["a\\|b", "<code>a&#92;&#124;b</code>"],
    ["a`b", "<code>a&#96;b</code>"],
    ["a\nb", "`a⏎b`"],
    ["a\u202eb\u0000", "`a\\u{202e}b\\u{0}`"],
    ["", "`  `"],
  ])("of %j is %s", (text, expected) => {
    expect(code(text)).toBe(expected);
  });

  it("is one line and one span, which nothing of the text ends, whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => {
        expect(code(text)).toMatch(/^(`[^`|\n\r]+`|<code>[^<>`|\\\n\r]*<\/code>)$/);
      }),
    );
  });

  it("is cut between characters", () => {
    expect(code("😀".repeat(300))).toBe(`\`${"😀".repeat(200)}…\``);
  });
});

describe("a text within HTML", () => {
  it("has no tag, mention, issue or emphasis of its own", () => {
    expect(html("</summary>@team #1 *x*")).toBe(
      "<code>&#60;/summary&#62;&#64;team &#35;1 &#42;x&#42;</code>",
    );
  });
});

describe("a block of code", () => {
  it("is not ended by what is in it", () => {
    expect(fenced(["```", "x"], "diff")).toBe("````diff\n```\nx\n````");
  });
});

describe("a table", () => {
  it("has a line for its header, one below and one for each row", () => {
    expect(table(["a", "b"], [["1", "2"]])).toEqual(["| a | b |", "| --- | --- |", "| 1 | 2 |"]);
  });
});
