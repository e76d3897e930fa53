import { tmpdir } from "node:os";
import fc from "fast-check";
import { arizona } from "../../../environments/production/arizona";
import production from "../../../environments/production";
import type { AzureRegionInput } from "../../../src/azure/region/spec/schema";
import { validate } from "../../../src/clouds";
import { endingsOf, groupedEndings, isDue, type Ending } from "../../../tools/calendar/expiries";
import { parseArguments } from "../../../tools/calendar/arguments";
import { datedSources } from "../../../tools/calendar/sources";
import { runTool } from "../run-tool";

/** From another folder: the command finds the project by itself. */
function calendar(...words: readonly string[]) {
  const { status, stdout, stderr } = runTool("calendar", words, tmpdir());
  return { status, stderr, lines: stdout.trimEnd().split("\n") };
}

describe("the sources of facts", () => {
  const limit = (read: string) => ({ kind: "limit", rule: "a rule", source: "a guide", read }) as const;
  const sources = datedSources(
    {
      "A-002": limit("2026-11-22"),
      "A-001": limit("2026-11-22"),
      "A-003": { kind: "advice", rule: "an opinion", source: "design" },
      "A-004": limit("2026-11-26"),
    },
    { "src/one.json": { asOf: "2026-05-20", source: "a list" } },
    "2026-11-26",
  );

  it("come oldest first, then by name, with their age in days", () => {
    expect(sources.map(({ name, age }) => [name, age])).toEqual([
      ["src/one.json", 190],
      ["A-001", 4],
      ["A-002", 4],
      ["A-004", 0],
    ]);
  });

  it("are those of limits and data files, each with rule and source", () => {
    expect(sources.at(-1)).toEqual({
      read: "2026-11-26",
      age: 0,
      name: "A-004",
      rule: "a rule",
      source: "a guide",
    });
  });
});

describe("the options of npm run calendar", () => {
  it("count from today unless a date is given", () => {
    const none = { names: [], json: false, help: false };

    expect(parseArguments([], "2026-11-26")).toEqual({ ...none, asOf: "2026-11-26", sources: false });
    expect(parseArguments(["--as-of", "2027-01-31", "--older-than", "90"], "2026-11-26")).toEqual({
      ...none,
      asOf: "2027-01-31",
      sources: true,
      olderThan: 90,
    });
  });

  it.each([
    ["--as-of", "2026-02-30"],
    ["--older-than", "soon"],
    ["--older-then", "90"],
    ["production", "--sources"],
  ])("are refused where they mean nothing: %s %s", (...words) => {
    expect(() => parseArguments(words, "2026-11-26")).toThrow();
  });
});

describe("what ends", () => {
  const ending = (daysLeft: number): Ending => ({
    environment: "production",
    path: "cluster.version",
    what: "support",
    lastDay: "2027-01-01",
    source: "a page",
    daysLeft,
  });

  it("is in one group at most, the next first, and in none when it is far", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1000, max: 1000 })), (days) => {
        const groups = groupedEndings(days.map(ending)).map(({ endings }) =>
          endings.map(({ daysLeft }) => daysLeft),
        );

        expect(groups.flat()).toEqual(days.filter((left) => left <= 180).sort((a, b) => a - b));
        expect(isDue(days.map(ending))).toBe(days.some((left) => left <= 30));
      }),
    );
  });

  it.each([
    [-1, 0],
    [0, 1],
    [30, 1],
    [31, 2],
    [90, 2],
    [91, 3],
    [180, 3],
  ])("in %d days is in group %d", (left, group) => {
    expect(groupedEndings([ending(left)]).findIndex(({ endings }) => endings.length > 0)).toBe(group);
  });

  it("is everything dated that an environment states or relies on, in every cloud", () => {
    const { environment } = validate(
      {
        ...production,
        allowDestroy: [
          {
            stack: "production-oregon-data",
            address: "aws_db_instance.database_EBDE4557",
            reason: "it is replaced",
            until: "2026-12-01",
          },
        ],
      },
      [],
    );

    const endings = endingsOf(environment, "2026-11-26");
    const found = (path: string) =>
      endings.filter((each) => each.path === path).map(({ lastDay }) => lastDay);

    expect(found("allowDestroy.0.until")).toEqual(["2026-12-01"]);
    expect(found("accept.1.until")).toEqual(["2027-06-30"]);
    expect(found("regions.virginia.cluster.version")).toEqual(["2027-03-26", "2028-03-26"]);
    expect(found("regions.virginia.pools.engine.generations.a.image.release")).toHaveLength(2);
    expect(found("regions.virginia.database.version")).toEqual(["2030-02-28", "2033-02-28"]);
    expect(found("regions.iowa.cluster.version")).toEqual(["2028-02-10"]);
    expect(found("regions.iowa.cluster.freezes.nodes.until")).toEqual(["2027-03-31"]);
    expect(found("regions.iowa.database.version")).toEqual(["2030-01-31", "2033-01-31"]);
    expect(found("regions.arizona.cluster.version")).toEqual(["2027-06-30", "2028-06-30"]);
    expect(found("regions.arizona.database.version")).toEqual(["2029-11-08"]);
    expect(endings[0]?.path).toBe("allowDestroy.0.until");
  });

  it("is the series of a machine that Azure switches off", () => {
    const path = "pools.general.machine";
    const pools = { general: { kind: "general", machine: "Standard_F8s_v2", nodes: { min: 1, max: 2 } } };
    const { environment } = validate(
      {
        ...production,
        regions: { ...production.regions, arizona: { ...arizona, pools } as AzureRegionInput },
      },
      [],
    );

    const found = endingsOf(environment, "2026-11-26").filter((each) => each.path.endsWith(path));

    expect(found).toMatchObject([{ lastDay: "2028-11-14" }]);
  });
});

describe("npm run calendar", () => {
  it("lists what ends, by how soon", () => {
    const { status, lines } = calendar("production", "--as-of", "2026-11-26");

    expect(status).toBe(0);
    expect(lines).toEqual(expect.arrayContaining(["ended: 0", "ends within 30 days: 0"]));
    expect(lines).toContainEqual(
      expect.stringMatching(/^2027-03-26 +120 +production +regions\.virginia\.[\w.]* +EKS 1\.35/),
    );
    expect(lines.at(-1)).toMatch(/^\d+ end later; counted from 2026-11-26/);
  });

  it("exits with 2 where something has ended or ends within 30 days", () => {
    expect(calendar("production", "--as-of", "2027-03-01").status).toBe(2);
    expect(calendar("production", "--as-of", "2027-07-01").lines[0]).not.toBe("ended: 0");
  });

  it("lists every limit, of rules and of policies, and every data file, and succeeds", () => {
    const { status, lines } = calendar("--sources", "--as-of", "2026-11-26");

    expect(status).toBe(0);
    expect(lines[0]).toMatch(/^read +days +what +rule +source$/);
    expect(lines).toContainEqual(expect.stringMatching(/^2026-05-20 +190 +src\/aws\/catalog\//));
    expect(lines).toContainEqual(expect.stringMatching(/time-zones/));
    expect(lines).toContainEqual(
      expect.stringMatching(/^\d{4}-\d\d-\d\d +-?\d+ +POLICY-ENC-001 +data at rest/),
    );
    expect(lines).toContainEqual(expect.stringMatching(/ AWS-RDS-002 +size, IOPS/));
    expect(lines.at(-1)).toMatch(/^\d+ sources, counted from 2026-11-26$/);
  });

  it("lists the sources that are due, and exits with 2", () => {
    const due = calendar("--as-of", "2026-11-26", "--older-than", "100");

    expect(due.status).toBe(2);
    expect(due.lines.filter((line) => line.includes("AWS-RDS-"))).toEqual([]);
    expect(due.lines.at(-1)).toMatch(
      /^\d+ of \d+ sources were last read more than 100 days before 2026-11-26$/,
    );
  });

  it("succeeds where no source is due", () => {
    const { status, lines } = calendar("--as-of", "2026-11-26", "--older-than", "9999");

    expect(status).toBe(0);
    expect(lines).toEqual([expect.stringMatching(/^0 of \d+ sources/)]);
  });

  it("says how it is used", () => {
    expect(calendar("--help")).toMatchObject({ status: 0 });
    expect(calendar("--older-than", "soon")).toMatchObject({
      status: 1,
      stderr: expect.stringContaining("usage: npm run calendar") as unknown,
    });
  });
});
