import { runInNewContext } from "node:vm";
import { transformSync } from "@swc/core";
import { environments } from "../../environments";
import { regionNames } from "../../../src/aws/catalog/regions";
import { resolveEnvironment, validate, type EnvironmentInput } from "../../../src/clouds";
import { regionsOf } from "../../../src/environment/resolve";
import { awsRegion } from "../../problems/parts";
import { isError } from "../../../src/core/report";
import type { Choices } from "../../../tools/new/choices";
import { newEnvironment } from "../../../tools/new/environment";
import { partNames, type PartName } from "../../../tools/new/parts";
import { renderEnvironment } from "../../../tools/new/render";

const choices: Choices = {
  name: "fresh",
  region: "us-east-1",
  role: "sandbox",
  account: "",
  team: "trading",
  costCentre: "none",
  alerts: ["alerts@example.com"],
  has: partNames,
};
const make = (changes: Partial<Choices> = {}) => newEnvironment({ ...choices, ...changes }, environments);

const regionsIn = ({ regions }: EnvironmentInput) => Object.values(regionsOf(regions, "aws"));

function errorsOf(changes: Partial<Choices>) {
  const { environment } = make(changes);
  const { judgement } = validate(environment, [...environments, environment]);
  return judgement.open.filter(isError);
}

/** Every part alone, every two, and all but these: each part stands beside each other part, and without it. */
const few: readonly (readonly PartName[])[] = partNames.flatMap((one, index) => [
  [one],
  ...partNames.slice(index + 1).map((other) => [one, other]),
]);
const all = [[], ...few, ...few.map((some) => partNames.filter((name) => !some.includes(name))), partNames];

describe("a new environment", () => {
  it.each(["sandbox", "primary"] as const)("has no errors, whatever parts it has: %s", (role) => {
    const faulty = all.filter((has) => errorsOf({ role, has }).length > 0);

    expect(faulty).toEqual([]);
  });

  // Not every region has a Direct Connect site in the catalogue.
  const anywhere = partNames.filter((name) => name !== "interconnect");

  it.each(regionNames())("has no errors with zones, machines and versions of %s", (region) => {
    for (const role of ["sandbox", "primary"] as const) {
      expect(errorsOf({ region, role, has: anywhere })).toEqual([]);
      const { environment } = make({ region, role, has: anywhere });
      expect(() => resolveEnvironment(validate(environment, [environment]).environment)).not.toThrow();
    }
  });

  it("says of a region without a known site that it orders no link there", () => {
    expect(() => make({ region: "ap-southeast-7", has: ["interconnect"] })).toThrow(/no Direct Connect site/);
  });

  it("has the cluster that its trading pool needs", () => {
    const [region] = regionsIn(make({ has: ["trading"] }).environment);

    expect(region?.cluster).toBeDefined();
    expect(Object.keys(region?.pools ?? {})).toEqual(["engine", "general"]);
  });

  it("uses a block and an account of no other environment", () => {
    const first = make().environment;
    const second = newEnvironment(choices, [...environments, first]).environment;
    const stated = [...environments, first].flatMap(regionsIn);
    const [own] = regionsIn(second);

    expect(stated.map(({ network }) => network.cidr)).not.toContain(own?.network.cidr);
    expect(stated.map(({ accountId }) => accountId)).not.toContain(own?.accountId);
  });

  it("is in the account that is given, with no word that it was made up", () => {
    const { environment, notes } = make({ account: "123456789012" });

    expect(awsRegion(environment, "ashburn").accountId).toBe("123456789012");
    expect(JSON.stringify(notes)).not.toContain("Made up");
    expect(JSON.stringify(make().notes)).toContain("Made up");
  });

  it.each([
    ["sandbox", []],
    ["sandbox", partNames],
    ["primary", partNames],
  ] as const)(
    "says in its file what it is, with a comment wherever one is due: %s, %j",
    async (role, has) => {
      const made = make({ role, has });

      const text = await renderEnvironment(made);

      expect(evaluated(text)).toEqual(JSON.parse(JSON.stringify(made.environment)));
      for (const note of Object.values(made.notes)) expect(text).toContain(`// ${note}\n`);
    },
  );
});

/** What a file of an environment states. */
function evaluated(text: string): unknown {
  const { code } = transformSync(text, {
    jsc: { parser: { syntax: "typescript" }, target: "es2022" },
    module: { type: "commonjs" },
  });
  const exports: { default?: unknown } = {};
  runInNewContext(code, { exports, require: () => ({ defineEnvironment: (value: unknown) => value }) });
  return JSON.parse(JSON.stringify(exports.default));
}
