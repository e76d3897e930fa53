import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { problemDefinitions } from "../../src/clouds";

const root = path.resolve(__dirname, "../..");

/** Every code that some `defineProblems({…})` of the sources has as a key, once for each time. */
const declared = readdirSync(path.join(root, "src"), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith(".ts"))
  .map((entry) => readFileSync(path.join(entry.parentPath, entry.name), "utf8"))
  .flatMap((text) => [...text.matchAll(/^ {2}"((?:[A-Z][A-Z0-9]*-)+\d{3})": \{/gm)])
  .map(([, code = ""]) => code);

const definitions = Object.entries(problemDefinitions);

describe("the problems of the project", () => {
  it("are those that the sources declare", () => {
    expect(Object.keys(problemDefinitions).sort()).toEqual([...new Set(declared)].sort());
  });

  it("are each declared once", () => {
    expect(declared.filter((code, index) => declared.indexOf(code) !== index)).toEqual([]);
  });

  it("have a code of letters and a number, by which they can be found and accepted", () => {
    const offenders = definitions.filter(([code]) => !/^([A-Z][A-Z0-9]*-)+\d{3}$/.test(code));

    expect(offenders).toEqual([]);
  });

  it("state their rule as what is right, in a line without a full stop", () => {
    const offenders = definitions.filter(([, { rule }]) => !/^[a-zA-Z]\S* .*[^.]$/.test(rule));

    expect(offenders).toEqual([]);
  });

  it("have a source", () => {
    expect(definitions.filter(([, { source }]) => !/\w/.test(source))).toEqual([]);
  });

  it("have the files that their sources name", () => {
    const missing = definitions.flatMap(([code, { source }]) => {
      const files: readonly string[] = source.match(/\b(?:docs|src)\/[\w./-]*\w/g) ?? [];
      return files.filter((file) => !existsSync(path.join(root, file))).map((file) => `${code}: ${file}`);
    });

    expect(missing).toEqual([]);
  });
});
