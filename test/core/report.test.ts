import { judge, type Acceptance } from "../../src/core/accept";
import type { Problem, ProblemKind } from "../../src/core/problem";
import { isError, renderReport } from "../../src/core/report";

const makeProblem = (code: string, kind: ProblemKind, path = "regions.virginia"): Problem => ({
  code,
  path,
  kind,
  rule: `the rule of ${code}`,
  value: `the value of ${code}`,
  remedy: `the remedy of ${code}`,
  source: `the source of ${code}`,
});
const impossible = makeProblem("A-001", "impossible");
const limit = makeProblem("A-002", "limit");
const calendar = makeProblem("A-003", "calendar");
const advice = makeProblem("A-004", "advice");
const entry: Acceptance = {
  code: "A-002",
  path: "regions.virginia",
  reason: "the quota was raised",
  until: "2027-01-31",
};

const reportOf = (problems: readonly Problem[], accept: readonly Acceptance[] = []): string =>
  renderReport(
    "production",
    judge(problems, accept, () => "2026-11-22"),
  );

describe("a problem", () => {
  it.each([
    ["impossible", true],
    ["limit", true],
    ["calendar", false],
    ["advice", false],
  ] as const)("of kind %s is an error: %s", (kind, expected) => {
    expect(isError(makeProblem("A-001", kind))).toBe(expected);
  });
});

describe("the report", () => {
  it("is empty where there is nothing to say", () => {
    expect(reportOf([])).toBe("");
  });

  it("begins with the environment and how much there is of what", () => {
    expect(reportOf([advice, limit, calendar, impossible])).toMatch(
      /^production: 2 errors, 1 calendar, 1 advice\n/,
    );
  });

  it("counts one error as one", () => {
    expect(reportOf([impossible])).toMatch(/^production: 1 error\n/);
  });

  it("says of a problem all that is known", () => {
    expect(reportOf([impossible])).toContain(
      [
        "  error A-001  regions.virginia",
        "    rule    the rule of A-001",
        "    value   the value of A-001",
        "    remedy  the remedy of A-001",
        "    source  the source of A-001",
      ].join("\n"),
    );
  });

  it("lists the gravest first", () => {
    const codes = reportOf([advice, calendar, limit, impossible]).match(/(?<=^ {2}\w+ )A-\d+/gm);

    expect(codes).toEqual(["A-001", "A-002", "A-003", "A-004"]);
  });

  it("names the pages of fields and of problems, where a problem is open", () => {
    const pages = /^ {2}see docs\/environment\.md .* docs\/problems\.md .*$/m;

    expect(reportOf([advice])).toMatch(pages);
    expect(reportOf([limit], [entry])).not.toMatch(pages);
  });

  it("lists what was accepted, until when and why", () => {
    expect(reportOf([limit], [entry])).toBe(
      [
        "production: 0 errors, 1 accepted",
        "",
        "  accepted A-002  regions.virginia",
        "    until 2027-01-31: the quota was raised",
        "",
      ].join("\n"),
    );
  });
});

describe("a brief report", () => {
  const brief = (problems: readonly Problem[], accept: readonly Acceptance[] = []): string =>
    renderReport(
      "production",
      judge(problems, accept, () => "2026-11-22"),
      "brief",
    );

  it("says of an error all that is known, with its entry to paste", () => {
    expect(brief([limit])).toBe(reportOf([limit]));
    expect(brief([impossible])).toBe(reportOf([impossible]));
  });

  it("gives a line to everything else, and says how to see more", () => {
    expect(brief([advice, calendar, limit], [entry])).toBe(
      [
        "production: 0 errors, 1 calendar, 1 advice, 1 accepted",
        "",
        "  calendar A-003  regions.virginia: the value of A-003; the remedy of A-003",
        "  advice A-004  regions.virginia: the value of A-004; the remedy of A-004",
        "  accepted A-002  regions.virginia, until 2027-01-31",
        "  --all adds rules, sources and accept entries",
        "",
      ].join("\n"),
    );
  });

  it("offers entries for errors only", () => {
    expect(brief([limit, advice]).match(/\{ code: .* \}/g)).toEqual([
      '{ code: "A-002", path: "regions.virginia", reason: "", until: "" }',
    ]);
  });

  it("is empty where there is nothing to say", () => {
    expect(brief([])).toBe("");
  });
});

describe("the entries that the report offers for pasting", () => {
  const offered = (problems: readonly Problem[]): string[] =>
    reportOf(problems).match(/\{ code: .* \}/g) ?? [];

  it("accept the problem once reason and date are written", () => {
    const [text = ""] = offered([limit]);
    const written = text
      .replace(/(\w+):/g, '"$1":')
      .replace('"reason": ""', '"reason": "looked at"')
      .replace('"until": ""', '"until": "2027-01-31"');
    const pasted = JSON.parse(written) as Acceptance;

    expect(judge([limit], [pasted], () => "2026-11-22").open).toEqual([]);
  });

  it("leave reason and date to their author", () => {
    expect(offered([limit])).toEqual(['{ code: "A-002", path: "regions.virginia", reason: "", until: "" }']);
  });

  it("are there for all that can be accepted, the gravest first, a line each", () => {
    expect(offered([advice, impossible, calendar, limit]).map((entry) => entry.slice(0, 15))).toEqual([
      '{ code: "A-002"',
      '{ code: "A-003"',
      '{ code: "A-004"',
    ]);
  });

  it("are not there for what cannot be accepted, nor for what is said of an accept entry", () => {
    expect(reportOf([impossible])).not.toContain("accept:");
    expect(reportOf([], [entry])).toContain("advice ACCEPT-001");
    expect(reportOf([], [entry])).not.toContain("accept:");
  });

  it("are offered once for a problem that is found twice", () => {
    expect(offered([limit, { ...limit, value: "another value" }])).toHaveLength(1);
  });
});
