import { resolveEnvironment, validate } from "../../src/clouds";
import { summaryOf } from "../../src/environment/summary";
import { edit } from "../problems/parts";
import { validEnvironment } from "../problems/valid-environment";

const allowance = {
  stack: "production-virginia-data",
  address: "aws_db_instance.database_1A2B3C4D",
  reason: "moved",
  until: "2027-01-31",
};
const stated = edit.environment({ allowDestroy: [allowance] })(validEnvironment);
const { environment, judgement } = validate(stated, [stated]);

describe("what operations know of an environment", () => {
  const summary = summaryOf({
    environment: resolveEnvironment(environment),
    judgement,
    stacks: ["production-virginia-network", "staging-virginia-network"],
    generations: { "regions.virginia.pools.engine.generations.a": "0123456789abcdef" },
    extensions: ["production-virginia-network/note"],
  });

  it("are its own stacks, its calendar in UTC, and what may go", () => {
    expect(summary).toMatchObject({
      environment: "production",
      production: true,
      stacks: ["production-virginia-network"],
      allowDestroy: [allowance],
      generations: { "regions.virginia.pools.engine.generations.a": "0123456789abcdef" },
      extensions: ["production-virginia-network/note"],
    });
    expect(summary.calendar.window).toMatchObject({ minutes: expect.any(Number) as number });
  });

  it("have an acceptance once, however many problems it accepts", () => {
    const acceptance = { code: "AWS-X-001", path: "regions", reason: "tried", until: "2027-01-31" };
    const text = { rule: "", value: "", remedy: "", source: "" };
    const problem = { code: "AWS-X-001", kind: "limit" as const, path: "regions", ...text };
    const both = [
      { problem, acceptance },
      { problem, acceptance },
    ];

    const { accepted } = summaryOf({
      environment: resolveEnvironment(environment),
      judgement: { open: [], accepted: both },
      stacks: [],
      generations: {},
      extensions: [],
    });

    expect(accepted).toEqual([acceptance]);
  });
});
