import { existsSync, readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { problemDefinitions } from "../../src/clouds";
import type { Definition } from "../../src/core/problem";
import { policies } from "../../src/policy/policies";

/** Every code that some file of the sources declares, with its file. */
const declared = readdirSync("src", { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".ts") && !file.startsWith("cli/")) // whose stops are about a run
  .flatMap((file) => {
    const text = readFileSync(path.join("src", file), "utf8");
    return [...text.matchAll(/^ +"((?:[A-Z][A-Z0-9]*-)+\d{3})": \{/gm)].map(([, code = ""]) => ({
      code,
      file,
    }));
  });

const definitions: Readonly<Record<string, Definition>> = { ...problemDefinitions, ...policies };
const problems = Object.entries(definitions);

describe("the problems of the project", () => {
  it("are those that its sources declare", () => {
    const codes = new Set(declared.map(({ code }) => code));

    expect(Object.keys(definitions).sort()).toEqual([...codes].sort());
  });

  it("are each declared once", () => {
    const again = declared.filter(
      ({ code }, index) => declared.findIndex((one) => one.code === code) < index,
    );

    expect(again).toEqual([]);
  });

  it("have codes of letters and a number, by which they are found and accepted", () => {
    const odd = problems.filter(([code]) => !/^([A-Z][A-Z0-9]*-)+\d{3}$/.test(code));

    expect(odd.map(([code]) => code)).toEqual([]);
  });

  it("state a rule, without a full stop", () => {
    const odd = problems.filter(([, { rule }]) => !/^[a-zA-Z]\S* .*[^.]$/.test(rule));

    expect(odd.map(([code]) => code)).toEqual([]);
  });

  it("have a source, whose files exist", () => {
    const missing = problems.flatMap(([code, { source }]) => {
      const files = source.match(/\b(?:docs|src)\/[\w./-]*\w/g) ?? [];
      return /\w/.test(source)
        ? files.filter((file) => !existsSync(file)).map((file) => `${code}: ${file}`)
        : [code];
    });

    expect(missing).toEqual([]);
  });
});
