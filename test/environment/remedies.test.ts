import { validate } from "../../src/clouds";
import type { Problem } from "../../src/core/problem";
import { edit, omit, put, type Edit } from "../problems/parts";
import { validEnvironment } from "../problems/valid-environment";

function problemsAfter(change: Edit): readonly Problem[] {
  const environment = change(validEnvironment);
  return validate(environment, [environment]).judgement.open;
}

describe("the remedy for a value that is missing", () => {
  it.each([
    ["regions.virginia.accountId", "12 digits"],
    ["regions.virginia.role", "primary"],
    ["regions.virginia.network.kind", "create"],
    ["regions.virginia.pools.engine.generations.a.placement.kind", "partition"],
    ["regions.virginia.network.cidr", "10.0.0.0/16"],
    ["sessions.0.open", "HH:MM"],
    ["owner.alerts", "a list [ … ], each an e-mail address"],
    [
      "regions.virginia.pools.general.machines",
      "a list [ … ], each an EC2 instance type such as c7i.metal-24xl",
    ],
  ])("says of %s what it is: %s", (path, form) => {
    expect(problemsAfter(omit(path))).toEqual([
      expect.objectContaining({ code: "SHAPE-001", path, remedy: expect.stringContaining(form) as unknown }),
    ]);
  });
});

it("the remedy for a public API without an allow-list asks for a list of IPv4 blocks", () => {
  expect(problemsAfter(put("regions.virginia.cluster.api", { kind: "public" }))).toContainEqual(
    expect.objectContaining({
      path: "regions.virginia.cluster.api.allow",
      remedy: expect.stringMatching(/^state allow: a list \[ … \], each an IPv4 block such as/) as unknown,
    }),
  );
});

it("the remedy for a budget of AWS's region name names the regions of the environment", () => {
  const cost = { monthlyUsd: 100, perRegion: { "us-east-1": 10 } };

  expect(problemsAfter(put("aws", { cost }))).toEqual([
    expect.objectContaining({
      code: "AWS-COST-004",
      path: "aws.cost.perRegion.us-east-1",
      remedy: "use one of: virginia, ohio",
    }),
  ]);
});

describe("the remedy for a value of another form", () => {
  it.each<[string, unknown, string]>([
    ["name", "Production!", "lower-case letters"],
    ["owner.alerts.0", "the desk", "an e-mail address"],
    ["sessions.0.open", "4:00", "a local time HH:MM"],
    ["sessions.0.timezone", "New York", "America/New_York"],
    ["changeWindow.durationHours", 25, "a whole number from 1 to 24"],
    ["changeWindow.durationHours", 1.5, "a whole number from 1 to 24"],
    ["regions.virginia.region", "us-east-1a", "us-east-1"],
    ["regions.virginia.roles.plan", "plan", "the ARN of an IAM role"],
    ["regions.virginia.pools.general.machines", [], "1 to 20 types"],
    ["regions.virginia.cluster.version", "1.35.6", '"1.35"'],
    ["regions.virginia.pools.general.machines", "m7i.large", "a list [ … ], each an EC2 instance type"],
    [
      "regions.virginia.cluster.access.admins",
      "arn:aws:iam::1:role/x",
      "a list [ … ], each the ARN of an IAM role",
    ],
    ["regions.virginia.cluster.api.from", "10.91.0.0/16", "a list [ … ], each an IPv4 block"],
    ["owner.alerts", ["a@hft.example.com", "a@hft.example.com"], "each entry once"],
    ["aws.cost.perService", { "A B": 1, "A-B": 1 }, "differ in more than spaces"],
    [
      "regions.virginia.pools.engine.generations.a.placement",
      "cluster",
      "an object whose kind is cluster, shared, partition, spread, none",
    ],
    [
      "regions.virginia.pools.engine.generations.a.tuning.cores",
      "all",
      "one of: shared, or an object with housekeeping, network",
    ],
    [
      "regions.virginia.pools.engine.generations.a.tuning.cores",
      { housekeeping: 2 },
      "an object with housekeeping, network",
    ],
    ["regions.virginia.pools.engine.generations.a.tuning.tickless", "on", "an object whose kind is off, on"],
  ])("says of %s, stated as %j, what it must be: %s", (path, value, form) => {
    const stated = edit.each(edit.environment({ aws: { cost: { monthlyUsd: 100 } } }), put(path, value));

    expect(problemsAfter(stated)).toEqual([
      expect.objectContaining({ code: "SHAPE-003", path, remedy: expect.stringContaining(form) as unknown }),
    ]);
  });

  it.each<[string, unknown]>([
    ["owner", "low-latency"],
    ["sessions", {}],
    ["regions.virginia.pools.engine", null],
    ["regions.virginia.network.zones", "use1-az4"],
    ["regions.virginia.cluster.version", 1.35],
    ["regions.virginia.cluster.deletionProtection", "yes"],
  ])("speaks of %s, stated as %j, in the author's words and not the parser's", (path, value) => {
    const [problem] = problemsAfter(put(path, value));

    expect(problem).toMatchObject({ code: "SHAPE-003", path });
    expect(problem?.remedy).not.toMatch(/\b(Object|Array|Record|string|boolean|undefined|Invalid)\b/);
  });
});
