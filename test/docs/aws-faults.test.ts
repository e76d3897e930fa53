import { readFileSync } from "node:fs";
import path from "node:path";
import { problemDefinitions } from "../../src/clouds";

const page = readFileSync(path.resolve(__dirname, "../../docs/aws-faults.md"), "utf8");

/** The rows of every table, each as its cells. */
const rows = page
  .split("\n")
  .filter((line) => line.startsWith("| ") && !line.startsWith("| fault "))
  .map((line) => line.split("|").map((cell) => cell.trim()))
  .map(([, fault = "", showsAt = "", caughtBy = ""]) => ({ fault, showsAt, caughtBy }));

const codePattern = /\b(?:[A-Z][A-Z0-9]*-)+\d{3}\b/g;
const named = rows.flatMap(({ caughtBy }) => caughtBy.match(codePattern) ?? []);

describe("the page of AWS faults", () => {
  it("names no code that is none", () => {
    expect(named.filter((code) => !Object.hasOwn(problemDefinitions, code))).toEqual([]);
  });

  it("has every code of AWS", () => {
    const ofAws = Object.keys(problemDefinitions).filter((code) => code.startsWith("AWS-"));

    expect(ofAws.filter((code) => !named.includes(code))).toEqual([]);
  });

  it.each(rows)("says when it shows and what catches it: $fault", ({ showsAt, caughtBy }) => {
    expect(showsAt).toMatch(/^(V|P|A|never|at )/);
    expect(caughtBy).toMatch(/\b(type|built|provider|left): \S|[A-Z0-9]+-\d{3}/);
  });
});
