import { describe as text, readPlanLog } from "../../../tools/gate/plan-output";

describe("the output of a plan", () => {
  it("tells what is planned and what was found, among other lines", () => {
    const lines = [
      { type: "version", terraform: "1.11.4" },
      { type: "planned_change", change: { resource: { addr: "aws_vpc.vpc" }, action: "create" } },
      { type: "resource_drift", change: { resource: { addr: "aws_vpc.vpc" }, action: "update" } },
      { type: "diagnostic", diagnostic: { severity: "warning", summary: "Deprecated" } },
      { type: "change_summary", changes: { add: 1 } },
    ].map((line) => JSON.stringify(line));

    expect(readPlanLog(["no JSON", ...lines, ""].join("\n"))).toEqual({
      actions: [{ address: "aws_vpc.vpc", action: "create" }],
      diagnostics: [{ severity: "warning", summary: "Deprecated" }],
    });
  });

  it("names a finding's place by address, else by its context", () => {
    const finding = { severity: "error", summary: "Wrong", detail: "" } as const;

    expect(text({ ...finding, address: "aws_vpc.vpc" })).toBe("error at aws_vpc.vpc: Wrong");
    expect(text({ ...finding, snippet: { context: "resource.aws_vpc.vpc" } })).toBe(
      "error at resource.aws_vpc.vpc: Wrong",
    );
    expect(text(finding)).toBe("error: Wrong");
  });
});
