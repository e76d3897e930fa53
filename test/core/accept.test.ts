import fc from "fast-check";
import { judge, type Acceptance } from "../../src/core/accept";
import type { Problem, ProblemKind } from "../../src/core/problem";
import { isError } from "../../src/core/report";

const today = "2026-11-22";
const kinds: readonly ProblemKind[] = ["impossible", "limit", "calendar", "advice"];

const makeProblem = (code: string, path: string, kind: ProblemKind): Problem => ({
  code,
  path,
  kind,
  rule: "a rule",
  value: "a value",
  remedy: "a remedy",
  source: "a source",
});
const makeEntry = (code: string, path: string, until = "2027-01-31"): Acceptance => ({
  code,
  path,
  reason: "it was looked at",
  until,
});

const code = fc.constantFrom("A-001", "A-002", "B-001");
const path = fc.constantFrom("regions.virginia", "regions.oregon", "state");
const problems = fc.array(
  fc.tuple(code, path, fc.constantFrom(...kinds)).map(([ofCode, at, kind]) => makeProblem(ofCode, at, kind)),
  { maxLength: 8 },
);
const acceptances = fc.array(
  fc
    .tuple(code, path, fc.constantFrom("2025-01-31", today, "2027-01-31"))
    .map((entry) => makeEntry(...entry)),
  { maxLength: 4 },
);
const aboutAcceptances = ({ code: ofCode }: Problem): boolean => ofCode.startsWith("ACCEPT-");

describe("acceptances", () => {
  it("never accept what is impossible", () => {
    fc.assert(
      fc.property(problems, acceptances, (found, entries) => {
        const { open } = judge(found, entries, () => today);
        expect(open.filter(({ kind }) => kind === "impossible")).toEqual(
          found.filter(({ kind }) => kind === "impossible"),
        );
      }),
    );
  });

  it("lose no problem and make none up", () => {
    fc.assert(
      fc.property(problems, acceptances, (found, entries) => {
        const { open, accepted } = judge(found, entries, () => today);
        const all = [
          ...open.filter((one) => !aboutAcceptances(one)),
          ...accepted.map(({ problem }) => problem),
        ];
        expect(new Set(all)).toEqual(new Set(found));
        expect(all).toHaveLength(found.length);
      }),
    );
  });

  it("accept by exact code and path only", () => {
    fc.assert(
      fc.property(problems, acceptances, (found, entries) => {
        for (const { problem, acceptance } of judge(found, entries, () => today).accepted) {
          expect(acceptance).toMatchObject({ code: problem.code, path: problem.path });
        }
      }),
    );
  });

  it("are each of use, or named in the report", () => {
    fc.assert(
      fc.property(problems, acceptances, (found, entries) => {
        const { open, accepted } = judge(found, entries, () => today);
        const named = open.filter(aboutAcceptances).map((one) => one.path);
        const useless = entries.filter(
          (entry, index) =>
            !named.includes(`accept.${index}`) &&
            !accepted.some(({ problem }) => problem.code === entry.code && problem.path === entry.path),
        );
        expect(useless).toEqual([]);
      }),
    );
  });

  it("never make an error of their own", () => {
    fc.assert(
      fc.property(problems, acceptances, (found, entries) => {
        const { open } = judge(found, entries, () => today);
        expect(open.filter(aboutAcceptances).filter(isError)).toEqual([]);
      }),
    );
  });
});

describe("an acceptance that has expired", () => {
  const found = [makeProblem("A-001", "state", "limit")];

  it("still holds, so that a commit that built yesterday builds in an outage", () => {
    const { open, accepted } = judge(found, [makeEntry("A-001", "state", "2026-11-21")], () => today);

    expect(accepted.map(({ problem }) => problem)).toEqual(found);
    expect(open.filter(isError)).toEqual([]);
  });

  it("is warned about", () => {
    const { open } = judge(found, [makeEntry("A-001", "state", "2026-11-21")], () => today);

    expect(open).toEqual([
      expect.objectContaining({ code: "ACCEPT-002", kind: "calendar", path: "accept.0" }),
    ]);
  });

  it("has not expired on its last day", () => {
    expect(judge(found, [makeEntry("A-001", "state", today)], () => today).open).toEqual([]);
  });
});

describe("an acceptance that matches nothing", () => {
  it("is not held against its author where a fault of form kept the rules from looking", () => {
    const entry = makeEntry("A-001", "regions.virginia.pools");

    expect(judge([], [entry], () => today, false).open).toEqual([]);
  });

  it("names the nearest problem that there is", () => {
    const found = [makeProblem("A-001", "regions.virginia", "limit")];

    const { open } = judge(found, [makeEntry("A-001", "regions.virgina")], () => today);

    expect(open).toContainEqual(
      expect.objectContaining({
        code: "ACCEPT-001",
        kind: "advice",
        remedy: expect.stringContaining("did you mean A-001 regions.virginia?") as unknown,
      }),
    );
  });

  it("is to be removed when nothing is near", () => {
    const { open } = judge([], [makeEntry("A-001", "state")], () => today);

    expect(open).toContainEqual(expect.objectContaining({ code: "ACCEPT-001", remedy: "remove the entry" }));
  });
});
