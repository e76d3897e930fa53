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
const today = "2026-11-27";
const make = (changes: Partial<Choices> = {}) =>
  newEnvironment({ ...choices, ...changes }, environments, today);

const regionsIn = ({ regions }: EnvironmentInput) => Object.values(regionsOf(regions, "aws"));

function problemsOf(changes: Partial<Choices>) {
  const { environment } = make(changes);
  return validate(environment, [...environments, environment]).judgement.open;
}

const errorsOf = (changes: Partial<Choices>) => problemsOf(changes).filter(isError);

/** Whether the catalogue has a site for links of the region; without one it is said, and nothing is made. */
function hasSite(changes: Partial<Choices>): boolean {
  try {
    return linksOf(changes).length > 0;
  } catch (fault) {
    expect(String(fault)).toMatch(/leave interconnect out/);
    return false;
  }
}

/** Where the links of a region end. */
function linksOf(changes: Partial<Choices>) {
  const { regions } = make({ ...changes, has: ["interconnect"] }).environment;
  const links = Object.values(regions).flatMap(({ interconnect }): readonly object[] =>
    Object.values<object>(interconnect?.links ?? {}),
  );
  return links.map(
    (link: { readonly site?: string; readonly location?: string }) => link.site ?? link.location,
  );
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
    const { parts } = newClouds[cloud];
    const linkless = parts.filter((name) => name !== "interconnect");
    for (const role of roles) {
      const has = hasSite({ cloud, region, role }) ? parts : linkless;
      expect(errorsOf({ cloud, region, role, has })).toEqual([]);
      const { environment } = make({ cloud, region, role, has });
      expect(() => resolveEnvironment(validate(environment, [environment]).environment)).not.toThrow();
    }
  });

  it.each([
    ["aws", "ap-southeast-7", "Direct Connect site with 10 Gbit/s"],
    ["gcp", "us-west2", "location of Dedicated Interconnect"],
    ["azure", "qatarcentral", "peering location of Equinix"],
  ] as const)("orders no link of %s %s, of which no %s is known", (cloud, region, what) => {
    expect(() => make({ cloud, region, has: ["interconnect"] })).toThrow(
      `no ${what} for ${region}; leave interconnect out`,
    );
  });

  it("knows sites for the region of Tokyo of each cloud", () => {
    const linked = everywhere.filter(([cloud, region]) => hasSite({ cloud, region }));

    expect(linked).toContainEqual(["aws", "ap-northeast-1"]);
    expect(linked).toContainEqual(["gcp", "asia-northeast1"]);
    expect(linked).toContainEqual(["azure", "japaneast"]);
  });

  it.each([
    ["aws", ["165HS"], ["165HS", "CS32A-24FL"]],
    ["gcp", ["cbf-zone1-575"], ["cbf-zone1-575", "cbf-zone2-575"]],
    ["azure", ["Washington DC"], ["Washington DC", "New York"]],
  ] as const)(
    "orders a link of %s in a sandbox, two to different places in production",
    (cloud, one, two) => {
      const { firstRegion: region } = newClouds[cloud];

      expect(linksOf({ cloud, region, role: "sandbox" })).toEqual(one);
      expect(linksOf({ cloud, region, role: "primary" })).toEqual(two);
    },
  );

  it.each(cloudNames)("has nothing to say of a sandbox of %s with all parts", (cloud) => {
    const { parts, firstRegion: region } = newClouds[cloud];

    expect(problemsOf({ cloud, region, has: parts })).toEqual([]);
  });

  it.each([
    ["aws", ["AWS-BACKUP-006", "AWS-MON-003", "AWS-PIPELINE-006", "AWS-POOL-005", "STATE-001", "VENUE-001"]],
    ["gcp", ["GCP-BACKUP-003", "GCP-INTERCONNECT-011", "GCP-MON-003", "GCP-POOL-020", "VENUE-001"]],
    ["azure", ["AZURE-MON-003", "AZURE-ZONE-006", "VENUE-001"]],
  ] as const)(
    "leaves to a person what no default can know of production in %s: another region, pagers, venues, zones",
    (cloud, codes) => {
      const { parts, firstRegion: region } = newClouds[cloud];
      const open = problemsOf({ cloud, region, role: "primary", has: parts });

      expect([...new Set(open.map(({ code }) => code))].sort()).toEqual(codes);
    },
  );

  it("begins a budget of Azure in the month in which it is written", () => {
    const { environment } = make({ cloud: "azure", region: "eastus2", has: ["budget"] });

    expect(environment.azure).toEqual({ cost: { startMonth: "2026-11", monthly: 1000 } });
  });

  it("joins what two parts say of one map", () => {
    const { environment } = make({ cloud: "azure", region: "eastus2", has: ["storage", "backup"] });
    const [region] = Object.values(regionsOf(environment.regions, "azure"));

    expect(Object.keys(region?.storage ?? {}).sort()).toEqual(["clusterbackup", "marketdata"]);
    expect(region?.cluster).toBeDefined();
  });

  it("has the cluster that its trading pool needs", () => {
    const [region] = regionsIn(make({ has: ["trading"] }).environment);

    expect(region?.cluster).toBeDefined();
    expect(Object.keys(region?.pools ?? {})).toEqual(["engine", "general"]);
  });

  it("uses a block and an account of no other environment", () => {
    const first = make().environment;
    const second = newEnvironment(choices, [...environments, first], today).environment;
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
    const second = newEnvironment(
      { ...choices, cloud, region, has: [] },
      [...environments, first.environment],
      today,
    );
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
