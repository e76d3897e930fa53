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

function remedyAfter(path: string): string | undefined {
  const environment = put(path, "x")(validEnvironment);
  return validate(environment, [environment]).judgement.open.find((problem) => problem.path === path)?.remedy;
}

describe("a key that belongs elsewhere is pointed there", () => {
  it.each([
    ["regions.virginia.cluster.admins", "write it under access: { admins: … }"],
    ["regions.virginia.pools.engine.machine", "write it under generations: { <name>: { machine: … } }"],
    ["regions.virginia.pools.engine.tuning", "write it under generations: { <name>: { tuning: … } }"],
    ["regions.virginia.pools.engine.generations.a.release", "write it under image: { release: … }"],
    ["regions.virginia.cluster.cache", "write it in regions.virginia"],
    ["regions.virginia.sharesAccountsWith", "write it in the environment itself"],
  ])("%s: %s", (path, remedy) => {
    expect(remedyAfter(path)).toBe(remedy);
  });

  it.each([
    ["regions.virginia.pools.engine.machines", "only kind general, batch has machines"],
    ["regions.virginia.pools.general.generations", "only kind trading has generations"],
  ])("%s: to another kind, %s", (path, remedy) => {
    expect(remedyAfter(path)).toContain(remedy);
  });

  it("a name that has a meaning in another part only is not", () => {
    expect(remedyAfter("regions.virginia.name")).toContain("remove it; valid are");
  });
});

describe("an unknown key", () => {
  it("is tried in every sort of object", () => {
    expect(objects.length).toBeGreaterThan(40);
  });

  it.each(objects)("in %p is reported once, at its path", (object) => {
    const path = [...object.split(".").filter((key) => key !== ""), "unheardOf"];

    expect(unknownKeysAfter(path)).toEqual([path.join(".")]);
  });
});
