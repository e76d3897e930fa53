import type { Outcome } from "../../src/app/outcome";
import type { Definition, Problem } from "../../src/core/problem";
import { policyPrefix } from "../../src/core/problem";
import { isError, renderReport } from "../../src/core/report";
import { plural } from "../../src/core/plural";
import { textTable } from "../../src/core/text-table";
import { policies } from "../../src/policy/policies";

/** The outcome with what policies found only, unless an error kept the stacks from being built. */
export function onPolicies(outcome: Outcome): Outcome {
  const wasJudged = outcome.validations.every(({ judgement: { open } }) =>
    open.filter(isError).every(isOfPolicy),
  );
  if (!wasJudged) return outcome;
  return {
    ...outcome,
    validations: outcome.validations.map(({ name, judgement: { open, accepted } }) => ({
      name,
      judgement: {
        open: open.filter(isOfPolicy),
        accepted: accepted.filter(({ problem }) => isOfPolicy(problem)),
      },
    })),
  };
}

/** A table of all policies, and after it what they found, environment by environment. */
export function policyReport({ validations, refusals, built }: Outcome): string {
  const open = validations.flatMap(({ judgement }) => judgement.open);
  const accepted = validations.flatMap(({ judgement }) => judgement.accepted);
  const rows = Object.entries<Definition>(policies)
    .map(([code, { kind, rule }]) => [
      code,
      kind === "advice" ? "advice" : "error",
      String(open.filter((each) => each.code === code).length),
      String(accepted.filter(({ problem }) => problem.code === code).length),
      rule,
    ])
    .sort(([one = ""], [other = ""]) => (one < other ? -1 : 1));
  const table = textTable(
    [["policy", "severity", "open", "accepted", "requirement"], ...rows],
    ["left", "left", "right", "right"],
  );
  const reports = validations.map(({ name, judgement }) => renderReport(name, judgement));
  const judged =
    built === undefined
      ? "not every environment is free of errors"
      : `${plural(
          built.stacks.reduce((sum, { resources }) => sum + resources, 0),
          "resource",
        )} of ${plural(built.stacks.length, "stack")}: no error`;
  return (
    [
      table,
      ...refusals.map(({ message }) => message),
      ...reports.filter((text) => text !== "").map((text) => text.trimEnd()),
      judged,
    ].join("\n\n") + "\n"
  );
}

function isOfPolicy({ code }: Problem): boolean {
  return code.startsWith(policyPrefix);
}
