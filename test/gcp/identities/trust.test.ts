import { runInNewContext } from "node:vm";
import { trustOf } from "../../../src/gcp/identities/spec/trust";
import { samples } from "../../environment/pipeline/jobs";

/** The operators that are used mean the same in CEL and in JavaScript. */
function evaluate(expression: string, assertion: object): unknown {
  return runInNewContext(expression, { assertion });
}

describe.each(Object.entries(samples))("the pool of %s", (_, { pipeline, jobs }) => {
  const { mapping, condition } = trustOf(pipeline, "production");

  it.each(jobs)("takes the tokens that it should: $job", ({ claims, may }) => {
    expect(evaluate(condition, claims)).toBe(may.length > 0);
  });

  it.each(jobs.filter(({ may }) => may.length > 0))("tells what a job may: $job", ({ claims, may }) => {
    expect(evaluate(mapping["attribute.operation"] ?? "", claims)).toBe(may.at(-1));
  });

  it.each(jobs)("names a job by what fits in 127 bytes: $job", ({ claims }) => {
    const subject = evaluate(mapping["google.subject"] ?? "", claims);

    expect(String(subject)).toMatch(/^\d{1,20}$/);
  });

  it("has an expression that the API takes", () => {
    expect(condition.length).toBeLessThanOrEqual(4096);
    for (const expression of Object.values(mapping)) expect(expression.length).toBeLessThanOrEqual(2048);
  });
});
