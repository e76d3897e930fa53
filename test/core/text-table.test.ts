import fc from "fast-check";
import { textTable } from "../../src/core/text-table";

const row = { minLength: 3, maxLength: 3 };
const rows = [
  ["stack", "resources", "provides"],
  ["network", "9", "a VPC"],
  ["data", "120", ""],
];

describe("a table of text", () => {
  it("makes each column as wide as its longest cell, and ends no line with spaces", () => {
    expect(textTable(rows).split("\n")).toEqual([
      "stack    resources  provides",
      "network  9          a VPC",
      "data     120",
    ]);
  });

  it("sets a column to the right that asks for it", () => {
    expect(textTable(rows, ["left", "right"]).split("\n")).toEqual([
      "stack    resources  provides",
      "network          9  a VPC",
      "data           120",
    ]);
  });

  it("is empty without rows", () => {
    expect(textTable([])).toBe("");
  });

  it("goes on below where a row is wider than 100 columns, and breaks no word", () => {
    const path = "regions.councilbluffs.pools.engine.generations.a.tuning.sockets";
    const table = textTable([
      ["what", "how", "source"],
      ["path", "sockets of the kernel, which every process of the node shares with all the others", path],
      ["zone", "one", ""],
    ]);

    expect(table.split("\n")).toEqual([
      "what  how                            source",
      `path  sockets of the kernel, which   ${path}`,
      "      every process of the node",
      "      shares with all the others",
      "zone  one",
    ]);
  });

  it("is wider than 100 columns where names are that long", () => {
    const name = "x".repeat(90);
    const table = textTable([["one of many words", name]]);

    expect(table).toBe(`one of many words  ${name}`);
  });

  it.each([
    [["left"], ["nine of the twelve, and", "no more"]],
    [["right"], [" nine of the twelve, and", "                 no more"]],
  ] as const)("aligns each line of a cell: %s", ([side], lines) => {
    const filler = "x".repeat(74);

    expect(textTable([[filler, "nine of the twelve, and no more"]], ["left", side]).split("\n")).toEqual([
      `${filler}  ${lines[0]}`,
      `${" ".repeat(74)}  ${lines[1]}`,
    ]);
  });

  it("keeps every word, in its order, whatever is in the cells", () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.stringMatching(/^[a-z]{1,30}( [a-z]{1,30}){0,9}$/), row), { minLength: 1 }),
        (cells) => {
          const lines = textTable(cells).split("\n");
          const wordsOf = (text: string) =>
            text
              .split(/\s+/)
              .filter((word) => word !== "")
              .sort();

          expect(wordsOf(lines.join(" "))).toEqual(wordsOf(cells.flat().join(" ")));
          const widest = row.maxLength * 30 + 2 * (row.maxLength - 1);
          expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(Math.max(100, widest));
        },
      ),
    );
  });
});
