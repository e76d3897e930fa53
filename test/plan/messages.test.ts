import { diagnosticText, readMessage, readPlanLog } from "../../src/plan/messages";

const on = (addr: string, action: string) => ({ resource: { addr }, action });

describe("a message of Terraform", () => {
  it("is read from its line", () => {
    const message = { type: "apply_complete", hook: { ...on("aws_vpc.vpc", "create"), elapsed_seconds: 2 } };

    expect(readMessage(JSON.stringify(message))).toEqual(message);
  });

  it.each([
    ["a line that is not JSON", "Initializing the backend..."],
    ["an empty line", ""],
    ["JSON that is no object", "null"],
    ["a message of a type that is not read", JSON.stringify({ type: "refresh_start", hook: {} })],
  ])("is not %s", (_, line) => {
    expect(readMessage(line)).toBeUndefined();
  });
});

describe("the output of a plan", () => {
  it("tells what is planned and what was found, among other lines", () => {
    const lines = [
      { type: "version", terraform: "1.11.4" },
      { type: "planned_change", change: on("aws_vpc.vpc", "create") },
      { type: "resource_drift", change: on("aws_vpc.vpc", "update") },
      { type: "diagnostic", diagnostic: { severity: "warning", summary: "Deprecated" } },
      { type: "change_summary", changes: { add: 1 } },
    ].map((line) => JSON.stringify(line));

    expect(readPlanLog(["no JSON", ...lines, ""].join("\n"))).toEqual({
      actions: [{ address: "aws_vpc.vpc", action: "create" }],
      diagnostics: [{ severity: "warning", summary: "Deprecated" }],
    });
  });
});

describe("a diagnostic as text", () => {
  const finding = { severity: "error", summary: "Wrong", detail: "" } as const;

  it("names its place by address, else by its context", () => {
    expect(diagnosticText({ ...finding, address: "aws_vpc.vpc" })).toBe("error at aws_vpc.vpc: Wrong");
    expect(diagnosticText({ ...finding, snippet: { context: "resource.aws_vpc.vpc" } })).toBe(
      "error at resource.aws_vpc.vpc: Wrong",
    );
    expect(diagnosticText(finding)).toBe("error: Wrong");
  });

  it("has its detail below", () => {
    expect(diagnosticText({ ...finding, detail: "Because." })).toBe("error: Wrong\nBecause.");
  });
});
