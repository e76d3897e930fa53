import { readFileSync } from "node:fs";

/** The rows of the reference: field, what it takes, default, meaning. `npm run check` keeps the page current. */
const rows = readFileSync("docs/environment.md", "utf8")
  .split("\n")
  .filter((line) => line.startsWith("| `"))
  .map((line) => line.split(/(?<!\\)\|/).map((cell) => cell.trim()))
  .map(([, field = "", , , meaning = ""]) => ({ field, meaning }));

describe("the reference of an environment's fields", () => {
  it("says what every field means", () => {
    expect(rows.filter(({ meaning }) => meaning === "").map(({ field }) => field)).toEqual([]);
  });

  it("has fields of every part", () => {
    const parts = rows.map(({ field }) => field.replace(/[.[{].*/, "").replaceAll("`", ""));

    expect(parts).toEqual(
      expect.arrayContaining(["name", "sessions", "network", "pools", "database", "accelerator", "cost"]),
    );
  });
});
