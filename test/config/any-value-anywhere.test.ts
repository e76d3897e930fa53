import { validate } from "../../src/config/validate";
import { renderReport } from "../../src/core/report";
import { omit, put, type Edit } from "../problems/parts";
import { validEnvironment } from "../problems/valid-environment";

/** The keys that lead to every value, without those of the second region, which is like the first. */
function pathsIn(value: unknown, at: readonly string[] = []): (readonly string[])[] {
  if (at.join(".") === "regions.ohio.cluster" || at.join(".") === "regions.ohio.pools") return [];
  if (typeof value !== "object" || value === null) return [at];
  return [at, ...Object.entries(value).flatMap(([key, child]) => pathsIn(child, [...at, key]))];
}

const paths = pathsIn(validEnvironment).filter((path) => path.length > 0);
const values = { null: null, zero: 0, "an empty text": "", "a list": [null], "an object": { kind: {} } };

/** The paths after whose edit the validation itself broke. */
function breaking(editAt: (path: readonly string[]) => Edit): string[] {
  return paths
    .filter((path) => {
      const environment = editAt(path)(validEnvironment);
      try {
        const { name, judgement } = validate(environment, [environment, validEnvironment]);
        renderReport(name, judgement);
        return false;
      } catch {
        return true;
      }
    })
    .map((path) => path.join("."));
}

describe("an environment is judged to the end, whatever it states anywhere", () => {
  it.each(Object.entries(values))("such as %s", (_, value) => {
    expect(breaking((path) => put(path, value))).toEqual([]);
  });

  it("or leaves out", () => {
    expect(breaking(omit)).toEqual([]);
  });
});
