import { readFileSync } from "node:fs";
import path from "node:path";
import { problemDefinitions } from "../../src/clouds";

const page = readFileSync(path.resolve(__dirname, "../../docs/problems-aws.md"), "utf8");
const [, caughtWithoutRule = ""] = page.split("## Caught without a rule");

/** The rows of every table, each as its cells. */
const rows = caughtWithoutRule
  .split("\n")
  .filter((line) => line.startsWith("| ") && !line.startsWith("| fault "))
  .map((line) => line.split("|").map((cell) => cell.trim()))
  .map(([, fault = "", showsAt = "", caughtBy = ""]) => ({ fault, showsAt, caughtBy }));

describe("what AWS refuses and no rule has to catch", () => {
  it("names only codes that exist", () => {
    const named = rows.flatMap(({ caughtBy }) => caughtBy.match(/\b(?:[A-Z][A-Z0-9]*-)+\d{3}\b/g) ?? []);

    expect(named.filter((code) => !Object.hasOwn(problemDefinitions, code))).toEqual([]);
  });

  it.each(rows)("says when it shows and what catches it: $fault", ({ showsAt, caughtBy }) => {
    expect(showsAt).toMatch(/^(V|P|A|never|at )/);
    expect(caughtBy).toMatch(/\b(type|built|provider|left): \S/);
  });
});
