import type { Outcome } from "../../../src/app/outcome";
import { Refusal } from "../../../src/app/refusal";
import { jsonReport } from "../../../src/app/reports/json";
import { sarifReport } from "../../../src/app/reports/sarif";
import type { Problem } from "../../../src/core/problem";
import { policies } from "../../../src/policy/policies";
import { parseArguments } from "../../../tools/policy/arguments";
import { onPolicies, policyReport } from "../../../tools/policy/report";

const finding = (code: string, kind: Problem["kind"]): Problem => ({
  code,
  kind,
  path: "alpha-virginia-data.aws_db_instance.one.deletion_protection",
  rule: "the cloud refuses to delete it",
  value: "false",
  remedy: "set deletion_protection to true",
  source: "a page",
});
const acceptanceOf = (problem: Problem) => ({
  problem,
  acceptance: { ...problem, reason: "is torn down this week", until: "2027-06-30" },
});
const built: Outcome["built"] = {
  stacks: [{ id: "alpha-virginia-data", resources: 3, milliseconds: 1, provides: "a database" }],
  extended: [],
  milliseconds: 1,
};

const error = finding("POLICY-DEL-002", "limit");
const advice = finding("POLICY-LOG-004", "advice");
const ofEnvironment = finding("AWS-RDS-002", "calendar");
const waived = acceptanceOf(finding("POLICY-NET-002", "limit"));
const waivedOfEnvironment = acceptanceOf(finding("AWS-NET-005", "limit"));

function outcomeOf(open: readonly Problem[], accepted = [waived, waivedOfEnvironment]): Outcome {
  return {
    validations: [{ name: "alpha", judgement: { open, accepted } }],
    refusals: [],
    uncompared: [],
    ...(open.some(({ kind }) => kind === "limit") ? {} : { built }),
  };
}

describe("what npm run policy reports", () => {
  it("is what policies found, and nothing else of the environment", () => {
    const { open, accepted } = onPolicies(outcomeOf([ofEnvironment, error, advice])).validations[0]!
      .judgement;

    expect(open).toEqual([error, advice]);
    expect(accepted).toEqual([waived]);
  });

  it("is all of it where an error of the environment kept the stacks from being judged", () => {
    const outcome = outcomeOf([finding("AWS-RDS-002", "limit")]);

    expect(onPolicies(outcome)).toBe(outcome);
  });
});

describe("the table of npm run policy", () => {
  const rowOf = (report: string, code: string) =>
    report
      .split("\n")
      .find((line) => line.startsWith(code))
      ?.split(/ {2,}/)
      .slice(1, 4);

  it("has a row for each policy, in the order of the codes", () => {
    const codes = policyReport(onPolicies(outcomeOf([])))
      .split("\n")
      .flatMap((line) => /^POLICY-\S+/.exec(line) ?? []);

    expect(codes).toEqual(Object.keys(policies).sort());
  });

  it("counts what is open and what is accepted", () => {
    const report = policyReport(onPolicies(outcomeOf([error, error, advice])));

    expect(rowOf(report, "POLICY-DEL-002")).toEqual(["error", "2", "0"]);
    expect(rowOf(report, "POLICY-LOG-004")).toEqual(["advice", "1", "0"]);
    expect(rowOf(report, "POLICY-NET-002")).toEqual(["error", "0", "1"]);
  });

  it("is followed by each finding with what to do, and by the reason of what is accepted", () => {
    const report = policyReport(onPolicies(outcomeOf([error])));

    for (const text of [error.path, error.remedy, waived.acceptance.reason]) expect(report).toContain(text);
    expect(report.trimEnd()).toMatch(/not every environment is free of errors$/);
  });

  it("ends with what was judged, or why nothing was", () => {
    const refusal = new Refusal("RUN-001", "environments/x.ts: no", "correct it", "environments/x.ts");

    expect(policyReport(outcomeOf([]))).toMatch(/3 resources of 1 stack: no error\n$/);
    expect(policyReport({ ...outcomeOf([]), refusals: [refusal] })).toContain(refusal.message);
  });
});

describe("the documents of npm run policy", () => {
  const outcome = onPolicies(outcomeOf([ofEnvironment, error, advice]));

  it("are JSON with every finding and its acceptance", () => {
    const { environments } = JSON.parse(jsonReport(outcome)) as {
      environments: [{ problems: unknown; accepted: unknown }];
    };

    expect(environments).toEqual([
      {
        name: "alpha",
        file: "environments/alpha.ts",
        problems: [error, advice],
        accepted: [{ ...waived.problem, reason: "is torn down this week", until: "2027-06-30" }],
      },
    ]);
  });

  it("are SARIF 2.1.0 with the properties that it requires, and docs/policy.md as the page of a rule", () => {
    const log = JSON.parse(sarifReport(outcome)) as unknown;

    expect(log).toMatchObject({
      version: "2.1.0",
      runs: [
        {
          tool: {
            driver: {
              name: expect.any(String) as unknown,
              rules: [error, waived.problem, advice]
                .map(({ code, rule }) => ({
                  id: code,
                  shortDescription: { text: rule },
                  helpUri: expect.stringMatching(/^file:\/\/.*\/docs\/policy\.md$/) as unknown,
                }))
                .sort((one, other) => (one.id < other.id ? -1 : 1)),
            },
          },
          invocations: [{ executionSuccessful: false }],
          results: [
            resultOf(error, "error"),
            resultOf(advice, "note"),
            {
              ...resultOf(waived.problem, "error"),
              suppressions: [{ kind: "inSource", justification: "until 2027-06-30: is torn down this week" }],
            },
          ],
        },
      ],
    });
  });
});

function resultOf({ code, path }: Problem, level: string): Record<string, unknown> {
  return {
    ruleId: code,
    ruleIndex: expect.any(Number) as unknown,
    level,
    message: { text: expect.stringContaining(path) as unknown },
    locations: [
      {
        physicalLocation: { artifactLocation: { uri: "environments/alpha.ts" } },
        logicalLocations: [{ fullyQualifiedName: path }],
      },
    ],
    suppressions: [],
  };
}

describe("the options of npm run policy", () => {
  it("are all environments and a table, unless others are named", () => {
    expect(parseArguments([])).toEqual({ environments: [], format: "table", help: false });
    expect(parseArguments(["production", "--format", "sarif"])).toMatchObject({
      environments: ["production"],
      format: "sarif",
    });
  });

  it.each([[["--format", "xml"]], [["--formats", "json"]]])(
    "are refused where they mean nothing: %j",
    (words) => {
      expect(() => parseArguments(words)).toThrow();
    },
  );
});
