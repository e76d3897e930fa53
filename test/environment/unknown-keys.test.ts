import { validate } from "../../src/clouds";
import { put, type Path } from "../problems/parts";
import { validEnvironment } from "../problems/valid-environment";

/** Objects whose keys are names of the author's own. */
const namedMaps = [/^regions$/, /^reserved$/, /\.pools$/, /\.generations$/, /\.sysctls$/];

/** The keys that lead to each object of a value, itself included. */
function objectsIn(value: unknown, at: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== "object" || value === null) return [];
  const inner = Object.entries(value).flatMap(([key, child]) => objectsIn(child, [...at, key]));
  return Array.isArray(value) ? inner : [at, ...inner];
}

const objects = objectsIn(validEnvironment)
  .map((path) => path.join("."))
  .filter((path) => !namedMaps.some((pattern) => pattern.test(path)));

function unknownKeysAfter(path: Path): string[] {
  const environment = put(path, true)(validEnvironment);
  return validate(environment, [environment])
    .judgement.open.filter(({ code }) => code === "SHAPE-002")
    .map((problem) => problem.path);
}

describe("an unknown key", () => {
  it("is tried in every sort of object", () => {
    expect(objects.length).toBeGreaterThan(40);
  });

  it.each(objects)("in %p is reported once, at its path", (object) => {
    const path = [...object.split(".").filter((key) => key !== ""), "unheardOf"];

    expect(unknownKeysAfter(path)).toEqual([path.join(".")]);
  });
});
