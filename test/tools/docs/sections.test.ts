import { fillSections } from "../../../tools/docs/sections";

const generators = { rooms: () => "| a |", codes: () => "| b |\n" };
const fill = (...lines: readonly string[]) =>
  fillSections(lines.join("\n"), generators, "page.md").split("\n");

describe("filling the generated sections of a page", () => {
  it("replaces what is between the markers and keeps everything else", () => {
    const page = fill("# Title", "<!-- generated: rooms -->", "old", "<!-- /generated -->", "end", "");
    expect(page).toEqual([
      "# Title",
      "<!-- generated: rooms -->",
      "",
      "| a |",
      "",
      "<!-- /generated -->",
      "end",
      "",
    ]);
  });

  it("changes nothing when it runs again", () => {
    const once = fill("<!-- generated: rooms -->", "<!-- /generated -->");
    expect(fill(...once)).toEqual(once);
  });

  it("fills each section with its own text", () => {
    const page = fill(
      "<!-- generated: rooms -->",
      "<!-- /generated -->",
      "<!-- generated: codes -->",
      "<!-- /generated -->",
    );
    expect(page.filter((line) => line.startsWith("|"))).toEqual(["| a |", "| b |"]);
  });

  it("leaves a page without markers alone", () => {
    expect(fill("text", "")).toEqual(["text", ""]);
  });

  it("refuses a name that nothing generates and lists those there are", () => {
    expect(() => fill("<!-- generated: roms -->", "<!-- /generated -->")).toThrow(
      'page.md: nothing generates "roms"; there is rooms, codes',
    );
  });

  it("refuses a name that every object inherits", () => {
    expect(() => fill("<!-- generated: constructor -->", "<!-- /generated -->")).toThrow("nothing generates");
  });

  it("refuses a section without an end", () => {
    expect(() => fill("<!-- generated: rooms -->", "text")).toThrow("has no end");
  });

  it("refuses a section that begins inside another", () => {
    expect(() => fill("<!-- generated: rooms -->", "<!-- generated: codes -->")).toThrow("has no end");
  });

  it("refuses an end without a beginning", () => {
    expect(() => fill("text", "<!-- /generated -->")).toThrow("never began");
  });
});
