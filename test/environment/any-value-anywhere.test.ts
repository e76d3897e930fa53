import type { AwsRegionInput } from "../../src/aws/region/spec/schema";
import { type EnvironmentInput, validate } from "../../src/clouds";
import { renderReport } from "../../src/core/report";
import interconnect from "../environments/interconnect";
import watched from "../environments/watched";
import { awsRegion, edit, omit, put, type Edit } from "../problems/parts";
import { validEnvironment } from "../problems/valid-environment";
import { validFleet } from "../problems/valid-fleet";

type Path = readonly string[];

/** The keys that lead to every value, without those of the second region, which is like the first. */
function pathsIn(value: unknown, at: Path = []): Path[] {
  if (at.join(".") === "regions.ohio.cluster" || at.join(".") === "regions.ohio.pools") return [];
  if (typeof value !== "object" || value === null) return [at];
  return [at, ...Object.entries(value).flatMap(([key, child]) => pathsIn(child, [...at, key]))];
}

const regionOf = (environment: EnvironmentInput): AwsRegionInput => awsRegion(environment, "virginia");

/** Only what the part needs beside it: every path is judged with the whole environment. */
const linked = edit.region({ cluster: undefined, pools: undefined })(interconnect);
const fleet = edit.region({ fleets: { gateway: validFleet({}) } })(validEnvironment);

const databases = edit.each(
  edit.primary({ parameters: { work_mem: { value: "65536", reason: "reports" } } }),
  edit.database({
    kind: "replica",
    replicaOf: "virginia",
    state: "promoted",
    availability: { kind: "single-az", zone: "a" },
    storage: { type: "gp3", sizeGiB: 500, iops: 12_000 },
  }),
)(validEnvironment);

const subjects: readonly (readonly [string, EnvironmentInput, readonly Path[]])[] = [
  ["an environment", validEnvironment, pathsIn(validEnvironment).filter((path) => path.length > 0)],
  [
    "an interconnect",
    linked,
    pathsIn(regionOf(linked).interconnect, ["regions", "virginia", "interconnect"]),
  ],
  [
    "load balancers",
    watched,
    pathsIn(awsRegion(watched, "dublin").ingress, ["regions", "dublin", "ingress"]),
  ],
  ["an accelerator", watched, pathsIn(watched.aws?.accelerator, ["aws", "accelerator"])],
  ["a budget", watched, pathsIn(watched.aws?.cost, ["aws", "cost"])],
  [
    "databases that depend on each other",
    databases,
    pathsIn(databases).filter((path) => path.includes("database")),
  ],
  ["a fleet", fleet, pathsIn(regionOf(fleet).fleets, ["regions", "virginia", "fleets"])],
];

/** An object that JSON has no form for. */
const itself: Record<string, unknown> = {};
itself["self"] = itself;

const values = {
  null: null,
  zero: 0,
  "an empty text": "",
  "a list": [null],
  "an object": { kind: {} },
  "a BigInt": 1n,
  "an object that holds itself": itself,
};

/** The paths after whose edit the validation itself broke. */
function breaking(editAt: (path: Path) => Edit, base: EnvironmentInput, at: readonly Path[]): string[] {
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

describe.each(subjects)("%s is judged to the end, whatever it states anywhere", (_, base, at) => {
  it.each(Object.entries(values))("such as %s", (_name, value) => {
    expect(breaking((path) => put(path, value), base, at)).toEqual([]);
  });

  it("or leaves out", () => {
    expect(breaking(omit, base, at)).toEqual([]);
  });
});
