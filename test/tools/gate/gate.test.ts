import { gapsOf, hasFailed, isPartial, type StackVerdict } from "../../../tools/gate/gate";
import type { OfflinePlan } from "../../../tools/gate/offline-plan";
import { closingLine, stackReport, summary } from "../../../tools/gate/report";

const clean: OfflinePlan = {
  stack: {},
  changes: [],
  drops: [],
  problems: [],
  diagnostics: [],
  planDiagnostics: [],
  actions: [{ address: "aws_vpc.vpc", action: "create" }],
  schemas: {},
};
const warning = { severity: "warning", summary: "Argument is deprecated" } as const;
const verdict = (plan: Partial<OfflinePlan> = {}): StackVerdict => ({
  stack: "production-virginia-network",
  problems: [],
  unchecked: [],
  seconds: 8.25,
  plan: { ...clean, ...plan },
});
const skipped: StackVerdict = {
  stack: "production-iowa-network",
  problems: [],
  unchecked: [],
  seconds: 0,
  skipped: "hashicorp/google is in none of /mirrors",
};

describe("the verdict on a stack", () => {
  it("is that it passes when nothing was found", () => {
    expect(hasFailed(verdict())).toBe(false);
    expect(gapsOf(verdict())).toEqual([]);
  });

  it.each<[string, StackVerdict]>([
    ["an error of validate", verdict({ diagnostics: [{ severity: "error", summary: "Wrong" }] })],
    ["a warning of validate", verdict({ diagnostics: [warning] })],
    ["an error of plan", verdict({ planDiagnostics: [{ severity: "error", summary: "Wrong" }] })],
    ["a drop that is not listed", verdict({ drops: [{ path: "aws_vpc.colour" }] })],
    ["a fault found before Terraform", verdict({ problems: ["unknown type"] })],
    ["an output that is not there", { ...verdict(), problems: ["reads output vpc"] }],
  ])("is that it fails on %s", (_, found) => {
    expect(hasFailed(found)).toBe(true);
  });

  it.each<[string, StackVerdict]>([
    ["a warning of plan", verdict({ planDiagnostics: [warning] })],
    ["a listed drop", verdict({ drops: [{ path: "aws_vpc.region", allowedBecause: "newer" }] })],
    ["being skipped", skipped],
  ])("is not that it fails on %s", (_, found) => {
    expect(hasFailed(found)).toBe(false);
  });

  it("is partial where something was not looked at, but for want of a provider that CI may lack", () => {
    expect(isPartial([verdict(), skipped])).toBe(true);
    expect(isPartial([verdict(), { ...skipped, excused: true }])).toBe(false);
    expect(isPartial([verdict({ notPlanned: "no fake credentials are known" })])).toBe(true);
  });

  it("names what was not looked at", () => {
    expect(gapsOf(skipped)).toEqual(["skipped: hashicorp/google is in none of /mirrors"]);
    expect(gapsOf(verdict({ notPlanned: "no fake credentials are known for sample/example" }))).toEqual([
      "not planned: no fake credentials are known for sample/example",
    ]);
  });
});

describe("the report", () => {
  it("prints every change and every drop with its reason", () => {
    const report = stackReport(
      verdict({
        changes: ["provider.aws: took out profile"],
        drops: [{ path: "aws_vpc.region", allowedBecause: "newer" }, { path: "aws_vpc.colour" }],
      }),
    );

    expect(report.split("\n")).toEqual([
      "production-virginia-network",
      "  provider.aws: took out profile",
      "  dropped aws_vpc.region (newer)",
      "  error: dropped aws_vpc.colour, which is not among the allowed drops of its cloud in tools/clouds",
    ]);
  });

  it("prints a finding of both validate and plan once", () => {
    const report = stackReport(verdict({ diagnostics: [warning], planDiagnostics: [warning] }));

    expect(report.match(/deprecated/g)).toHaveLength(1);
  });

  it("ends with a row for each stack", () => {
    expect(summary([verdict(), skipped]).split("\n")).toEqual([
      "stack                        verdict  drops  errors  warnings  planned   seconds",
      "production-virginia-network  passed   0      0       0         1 create  8.3",
      "production-iowa-network      skipped                                     0.0",
    ]);
  });
});

describe("the last line of a run", () => {
  it("says that nothing was validated where no provider was to be had", () => {
    expect(closingLine([skipped, { ...skipped, stack: "production-iowa-data" }], 0)).toBe(
      "NOTHING WAS VALIDATED: 2 stacks skipped (hashicorp/google is in none of /mirrors); exit 0",
    );
  });

  it("counts what was validated, what failed and what was skipped", () => {
    const failed = verdict({ drops: [{ path: "aws_vpc.colour" }] });

    expect(closingLine([verdict(), failed, skipped], 1)).toBe(
      "2 stacks validated, 1 failed, 1 skipped, exit 1",
    );
  });

  it("says no more where all is well", () => {
    expect(closingLine([verdict()], 0)).toBe("1 stack validated, exit 0");
  });
});
