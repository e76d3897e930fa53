import { textTable } from "../../src/core/text-table";

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
});
