import { runInNewContext } from "node:vm";
import { transformSync } from "@swc/core";
import { environments } from "../../environments";
import { resolveEnvironment, validate, type EnvironmentInput } from "../../../src/clouds";
import { regionsOf } from "../../../src/environment/resolve";
import { awsRegion } from "../../problems/parts";
import { isError } from "../../../src/core/report";
import type { Choices } from "../../../tools/new/choices";
import { newEnvironment } from "../../../tools/new/environment";
import { cloudNames, newClouds } from "../../../tools/new/clouds";
import { renderEnvironment } from "../../../tools/new/render";

const { parts: partNames } = newClouds.aws;

const choices: Choices = {
  name: "fresh",
  cloud: "aws",
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
function combinations(parts: readonly string[]): readonly (readonly string[])[] {
  const few = parts.flatMap((one, index) => [[one], ...parts.slice(index + 1).map((other) => [one, other])]);
  return [[], ...few, ...few.map((some) => parts.filter((name) => !some.includes(name))), parts];
}

describe("a new environment", () => {
  const roles = ["sandbox", "primary"] as const;

  it.each(cloudNames.flatMap((cloud) => roles.map((role) => [cloud, role] as const)))(
    "has no errors, whatever parts it has: %s, %s",
    (cloud, role) => {
      const { parts, firstRegion: region } = newClouds[cloud];
      const faulty = combinations(parts).filter((has) => errorsOf({ cloud, region, role, has }).length > 0);

      expect(faulty).toEqual([]);
    },
  );

  const everywhere = cloudNames.flatMap((cloud) =>
    newClouds[cloud].regions().map((region) => [cloud, region] as const),
  );

  it.each(everywhere)("has no errors with zones, machines and versions of %s %s", (cloud, region) => {
    // Not every region has a Direct Connect site in the catalogue.
    const has = newClouds[cloud].parts.filter((name) => name !== "interconnect");
    for (const role of roles) {
      expect(errorsOf({ cloud, region, role, has })).toEqual([]);
      const { environment } = make({ cloud, region, role, has });
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

  it.each([
    ["gcp", "hft-desk/123456789012", { projectId: "hft-desk", projectNumber: "123456789012" }],
    [
      "azure",
      "22222222-0000-4000-8000-000000000001/22222222-0000-4000-8000-000000000002",
      {
        subscriptionId: "22222222-0000-4000-8000-000000000001",
        tenantId: "22222222-0000-4000-8000-000000000002",
      },
    ],
  ] as const)("is in what is given of %s, and in something made up without it", (cloud, account, stated) => {
    const { firstRegion: region } = newClouds[cloud];
    const { environment, notes } = make({ cloud, region, account, has: [] });

    expect(Object.values(environment.regions)).toEqual([expect.objectContaining(stated)]);
    expect(JSON.stringify(notes)).not.toContain("Made up");
    const first = make({ cloud, region, has: [] });
    const second = newEnvironment({ ...choices, cloud, region, has: [] }, [
      ...environments,
      first.environment,
    ]);
    expect(JSON.stringify(first.notes)).toContain("Made up");
    expect(Object.values(second.environment.regions)).not.toEqual(Object.values(first.environment.regions));
  });

  it("is in the account that is given, with no word that it was made up", () => {
    const { environment, notes } = make({ account: "123456789012" });

    expect(awsRegion(environment, "ashburn").accountId).toBe("123456789012");
    expect(JSON.stringify(notes)).not.toContain("Made up");
    expect(JSON.stringify(make().notes)).toContain("Made up");
  });

  it.each([
    ["aws", "sandbox", []],
    ["aws", "sandbox", partNames],
    ["aws", "primary", partNames],
    ["gcp", "primary", newClouds.gcp.parts],
    ["azure", "primary", newClouds.azure.parts],
  ] as const)(
    "says in its file what it is, with a comment wherever one is due: %s, %s, %j",
    async (cloud, role, has) => {
      const made = make({ cloud, region: newClouds[cloud].firstRegion, role, has });

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
