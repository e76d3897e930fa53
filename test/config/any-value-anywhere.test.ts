import type { AwsRegionInput } from "../../src/config/aws-region-schema";
import type { EnvironmentInput } from "../../src/config/environment-schema";
import { validate } from "../../src/config/validate";
import { renderReport } from "../../src/core/report";
import interconnect from "../environments/interconnect";
import { omit, put, type Edit } from "../problems/parts";
import { validEnvironment } from "../problems/valid-environment";

/** The keys that lead to every value, without those of the second region, which is like the first. */
function pathsIn(value: unknown, at: readonly string[] = []): (readonly string[])[] {
  if (at.join(".") === "regions.ohio.cluster" || at.join(".") === "regions.ohio.pools") return [];
  if (typeof value !== "object" || value === null) return [at];
  return [at, ...Object.entries(value).flatMap(([key, child]) => pathsIn(child, [...at, key]))];
}

const paths = pathsIn(validEnvironment).filter((path) => path.length > 0);

/** An environment with every part that the valid one has not, and the paths to those parts. */
const { virginia } = interconnect.regions as { virginia: AwsRegionInput };
const linked: EnvironmentInput = {
  ...interconnect,
  regions: { virginia: { ...virginia, cluster: undefined, pools: undefined } },
};
const linkedPaths = pathsIn(virginia.interconnect, ["regions", "virginia", "interconnect"]);
const values = { null: null, zero: 0, "an empty text": "", "a list": [null], "an object": { kind: {} } };

/** The paths after whose edit the validation itself broke. */
function breaking(
  editAt: (path: readonly string[]) => Edit,
  base: EnvironmentInput,
  at: readonly (readonly string[])[],
): string[] {
  return at
    .filter((path) => {
      const environment = editAt(path)(base);
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

describe.each([
  ["an environment", validEnvironment, paths],
  ["an interconnect", linked, linkedPaths],
] as const)("%s is judged to the end, whatever it states anywhere", (_, base, at) => {
  it.each(Object.entries(values))("such as %s", (_name, value) => {
    expect(breaking((path) => put(path, value), base, at)).toEqual([]);
  });

  it("or leaves out", () => {
    expect(breaking(omit, base, at)).toEqual([]);
  });
});
