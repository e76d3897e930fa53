import { spawnSync } from "node:child_process";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArguments } from "../../../tools/calendar/arguments";
import { datedSources } from "../../../tools/calendar/sources";

const root = path.resolve(__dirname, "../../..");

/** From another folder: the command finds the project by itself. */
function calendar(...words: readonly string[]) {
  const program = [path.join(root, "tools/run.cjs"), "tools/calendar/main.ts", ...words];
  const { status, stdout, stderr } = spawnSync(process.execPath, program, {
    cwd: tmpdir(),
    encoding: "utf8",
  });
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
    expect(parseArguments([], "2026-11-26")).toEqual({ date: "2026-11-26", help: false });
    expect(parseArguments(["--date", "2027-01-31", "--older-than", "90"], "2026-11-26")).toEqual({
      date: "2027-01-31",
      olderThan: 90,
      help: false,
    });
  });

  it.each([["--date", "2026-02-30"], ["--older-than", "soon"], ["--older-then", "90"], ["90"]])(
    "are refused where they mean nothing: %s %s",
    (...words) => {
      expect(() => parseArguments(words, "2026-11-26")).toThrow();
    },
  );
});

describe("npm run calendar", () => {
  it("lists every limit and every data file, and succeeds", () => {
    const { status, lines } = calendar("--date", "2026-11-26");

    expect(status).toBe(0);
    expect(lines[0]).toMatch(/^read +days +what +rule +source$/);
    expect(lines).toContainEqual(
      expect.stringMatching(/^2026-05-20 +190 +src\/aws\/catalog\/data\/rds\.json /),
    );
    expect(lines).toContainEqual(
      expect.stringMatching(/ src\/environment\/calendar\/data\/time-zones\.json /),
    );
    expect(lines).toContainEqual(expect.stringMatching(/ AWS-RDS-002 +size, IOPS and throughput/));
    expect(lines.at(-1)).toMatch(/^\d+ sources, counted from 2026-11-26$/);
  });

  it("lists what is due, and exits with 2", () => {
    const due = calendar("--date", "2026-11-26", "--older-than", "100");

    expect(due.status).toBe(2);
    expect(due.lines.filter((line) => line.includes("AWS-RDS-"))).toEqual([]);
    expect(due.lines.at(-1)).toMatch(
      /^\d+ of \d+ sources were last read more than 100 days before 2026-11-26$/,
    );
  });

  it("succeeds where nothing is due", () => {
    const { status, lines } = calendar("--date", "2026-11-26", "--older-than", "9999");

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
