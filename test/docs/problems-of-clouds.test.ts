import { readFileSync } from "node:fs";
import path from "node:path";
import { clouds, problemDefinitions } from "../../src/clouds";

/** The rows of every table of what is caught without a rule, each as its cells. */
function rowsOf(cloud: string) {
  const page = readFileSync(path.resolve(__dirname, `../../docs/problems-${cloud}.md`), "utf8");
  const [, caughtWithoutRule = ""] = page.split("## Caught without a rule");
  return caughtWithoutRule
    .split("\n")
    .filter((line) => line.startsWith("| ") && !line.startsWith("| fault "))
    .map((line) => line.split("|").map((cell) => cell.trim()))
    .map(([, fault = "", showsAt = "", caughtBy = ""]) => ({ fault, showsAt, caughtBy }));
}

describe.each(clouds.map(({ name }) => name))("what %s refuses and no rule has to catch", (cloud) => {
  const rows = rowsOf(cloud);

  it("names only codes that exist", () => {
    const named = rows.flatMap(({ caughtBy }) => caughtBy.match(/\b(?:[A-Z][A-Z0-9]*-)+\d{3}\b/g) ?? []);

    expect(named.filter((code) => !Object.hasOwn(problemDefinitions, code))).toEqual([]);
  });

  it.each(rows)("says when it shows and what catches it: $fault", ({ showsAt, caughtBy }) => {
    expect(showsAt).toMatch(/^(V|P|A|never|at )/);
    expect(caughtBy).toMatch(/\b(type|built|provider|left): \S/);
  });
});
