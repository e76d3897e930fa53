import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { sarifReport } from "../../src/app/reports/sarif";
import { Refusal } from "../../src/app/refusal";
import { validate, type EnvironmentInput } from "../../src/clouds";
import { edit, omit } from "../problems/parts";
import { validEnvironment } from "../problems/valid-environment";

interface Log {
  readonly version: string;
  readonly runs: readonly [
    {
      readonly tool: { readonly driver: { readonly rules: readonly Record<string, unknown>[] } };
      readonly invocations: readonly unknown[];
      readonly results: readonly Record<string, unknown>[];
    },
  ];
}

const address = "regions.virginia.network.egressAddresses.a";
const faulty = edit.each(
  edit.network({ egressAddresses: { a: 10, b: 2, c: 2 } }),
  omit("owner.team"),
)(validEnvironment);
const acceptance = { code: "AWS-NET-005", path: address, reason: "raised", until: "2027-06-30" };

function reportOf(environment: EnvironmentInput, refusals: readonly Refusal[] = []): Log["runs"][0] {
  const { name, judgement } = validate(environment, [environment]);
  const log = JSON.parse(
    sarifReport({ validations: [{ name, judgement }], refusals, uncompared: [] }),
  ) as Log;
  expect(log.version).toBe("2.1.0");
  return log.runs[0];
}

describe("a SARIF report", () => {
  it("has a rule for each code, with what it says and the page that lists it", () => {
    const { rules } = reportOf(faulty).tool.driver;

    expect(rules.map(({ id }) => id)).toEqual(["AWS-NET-005", "SHAPE-001"]);
    for (const { shortDescription, helpUri } of rules) {
      expect(shortDescription).toEqual({ text: expect.any(String) as unknown });
      expect(existsSync(fileURLToPath(String(helpUri)))).toBe(true);
    }
    expect(rules[0]?.["helpUri"]).toMatch(/^file:\/\/.*\/docs\/problems-aws\.md$/);
  });

  it("puts a result at the path of an environment's file", () => {
    const { results, tool } = reportOf(faulty);
    const result = results.find(({ ruleId }) => ruleId === "AWS-NET-005");

    expect(result).toMatchObject({
      level: "error",
      message: { text: expect.stringContaining(address) as unknown },
      locations: [
        {
          physicalLocation: { artifactLocation: { uri: "environments/production.ts" } },
          logicalLocations: [{ fullyQualifiedName: address }],
        },
      ],
      suppressions: [],
    });
    expect(tool.driver.rules[Number(result?.["ruleIndex"])]?.["id"]).toBe("AWS-NET-005");
  });

  it("tells results of one rule apart, though all lie on the first line of the file", () => {
    const { results } = reportOf(edit.network({ egressAddresses: { a: 10, b: 10, c: 2 } })(validEnvironment));
    const fingerprints = results.map(({ partialFingerprints }) => JSON.stringify(partialFingerprints));

    expect(new Set(fingerprints).size).toBe(results.length);
  });

  it("has what is accepted as suppressed, with the reason", () => {
    const { results } = reportOf({ ...faulty, accept: [acceptance] });

    expect(results.find(({ ruleId }) => ruleId === "AWS-NET-005")).toMatchObject({
      suppressions: [{ kind: "inSource", status: "accepted", justification: "until 2027-06-30: raised" }],
    });
  });

  it("says why a run failed that judged nothing", () => {
    const refusal = new Refusal("RUN-001", "environments/x.ts: no", "correct it", "environments/x.ts");

    expect(reportOf(validEnvironment, [refusal]).invocations).toEqual([
      {
        executionSuccessful: false,
        toolExecutionNotifications: [
          expect.objectContaining({
            level: "error",
            descriptor: { id: "RUN-001" },
            locations: [
              expect.objectContaining({
                physicalLocation: expect.objectContaining({
                  artifactLocation: { uri: "environments/x.ts" },
                }) as unknown,
              }),
            ],
          }),
        ],
      },
    ]);
  });
});
