import { validate } from "../../src/clouds";
import type { Problem } from "../../src/core/problem";
import { omit, put, type Edit } from "../problems/parts";
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
  ])("says of %s what it is: %s", (path, form) => {
    expect(problemsAfter(omit(path))).toEqual([
      expect.objectContaining({ code: "SHAPE-001", path, remedy: expect.stringContaining(form) as unknown }),
    ]);
  });
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
    expect(problemsAfter(put(path, value))).toEqual([
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
