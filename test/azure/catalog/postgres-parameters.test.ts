import { readFileSync } from "node:fs";
import {
  defaultLibraries,
  extensionsLoadedAtStart,
  parameterRange,
  parameterUse,
  postgresExtensions,
} from "../../../src/azure/catalog/postgres-parameters";
import { postgresParameter } from "../../../src/postgres/facts";

const file = JSON.parse(readFileSync("src/azure/catalog/data/postgres-parameters.json", "utf8")) as {
  readonly readOnly: readonly string[];
  readonly static: readonly string[];
  readonly ranges: Readonly<Record<string, unknown>>;
};

describe("the parameters that Azure takes", () => {
  it("are in one list each, sorted", () => {
    for (const list of [file.readOnly, file.static, postgresExtensions()]) {
      expect([...list]).toEqual([...list].sort());
      expect(new Set(list).size).toBe(list.length);
    }
    expect(file.static.filter((name) => file.readOnly.includes(name))).toEqual([]);
  });

  it.each(file.static.filter((name) => !name.includes(".")))("%s is one of PostgreSQL 17", (name) => {
    expect(postgresParameter(name, 17)).toBeDefined();
    expect(parameterUse(name)).toBe("static");
  });

  it.each(Object.keys(file.ranges))("%s has a range inside that of PostgreSQL", (name) => {
    const { min = -Infinity, max = Infinity } = postgresParameter(name, 17) ?? {};
    const own = parameterRange(name);

    expect(own?.min).toBeGreaterThanOrEqual(min);
    expect(own?.max).toBeLessThanOrEqual(max);
  });

  it("load libraries of extensions that Azure offers", () => {
    expect(extensionsLoadedAtStart().filter((name) => !postgresExtensions().includes(name))).toEqual([]);
    expect(extensionsLoadedAtStart()).toEqual(expect.arrayContaining([...defaultLibraries()]));
  });
});
