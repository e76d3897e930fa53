import fc from "fast-check";
import { commentLimit, renderComment } from "../../../src/plan/comment/comment";
import { contentOf } from "../../../src/plan/comment/content";
import { renderText } from "../../../src/plan/comment/plain";
import type { PlanReport, ReportedChange, StackReport } from "../../../src/plan/report";

const hostile = [
  "@everyone #1 <img src=x> | `x` ](https://x) --> \n## forged",
  "</details>\n\n```\n````diff\n~~~",
  "<details><summary>\n<!--",
];
const scripts = [
  "👩‍👩‍👧‍👦".repeat(300),
  "東京証券取引所".repeat(60),
  `Z${"\u0301\u0332\u0489".repeat(200)}algo`,
  "\u202eright to left\u2066שלום",
  "\ud800 half a character",
  "x".repeat(5000),
];
const anyText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.string({ unit: "grapheme", maxLength: 60 }),
  fc.constantFrom(...hostile, ...scripts),
);
const anyTexts = (maxLength: number) => fc.array(anyText, { maxLength });

const anyChange: fc.Arbitrary<ReportedChange> = fc.record(
  {
    address: anyText,
    previousAddress: anyText,
    type: fc.oneof(fc.constantFrom("a", "b"), anyText),
    verb: fc.constantFrom("create", "update", "replace", "delete", "forget", "move", "import"),
    disruption: fc.constantFrom("live", "reconnects", "restarts", "replaces", "unknown"),
    stateful: fc.boolean(),
    may: fc.boolean(),
    attributes: anyTexts(10),
    reason: fc.oneof(fc.constantFrom("replace_because_tainted", "deposed"), anyText),
    constructPath: anyText,
    allowed: anyText,
    usesNew: anyTexts(3),
    details: anyTexts(8).chain((texts) => fc.constantFrom(texts, repeated(texts, 10))),
  },
  { requiredKeys: ["address", "type", "verb", "disruption", "stateful", "may", "attributes", "details"] },
);

const anyStack: fc.Arbitrary<StackReport> = fc
  .record({
    stack: anyText,
    error: fc.option(
      anyText.map((text) => `${text}\n`.repeat(30)),
      { nil: undefined },
    ),
    changes: fc.array(anyChange, { maxLength: 6 }),
    // A plan of hundreds of resources, without the time that it takes to make up each.
    times: fc.constantFrom(1, 1, 1, 60),
    outputs: fc.array(
      fc.tuple(fc.constantFrom("+", "~", "-"), anyText).map((all) => all.join(" ")),
      { maxLength: 5 },
    ),
    standIns: anyTexts(3),
  })
  .map(({ error, times, changes, ...stack }) => ({
    ...stack,
    ...(error === undefined ? {} : { error }),
    changes: repeated(changes, times),
  }));

const anyReport: fc.Arbitrary<PlanReport> = fc.record(
  {
    environment: fc.constantFrom("production", "lab"),
    hash: fc.constant("0123456789abcdef0123456789abcdef01234567"),
    commit: fc.constant("2f4c1e9a7b3d5f6081a2b3c4d5e6f7a8b9c0d1e2"),
    run: fc.constant("https://ci.example.com/trading/infrastructure/actions/runs/4711"),
    stacks: fc.array(anyStack, { maxLength: 6 }),
    unaffected: anyTexts(5),
    gone: anyTexts(5),
    changeWindow: fc.constant("Sat 10:00 to 18:00 UTC"),
    acceptances: fc.array(
      fc.record({
        state: fc.constantFrom("new" as const, "ends soon" as const),
        code: anyText,
        path: anyText,
        reason: anyText,
        until: anyText,
      }),
      { maxLength: 5 },
    ),
    generations: fc.array(fc.record({ path: anyText, note: anyText }), { maxLength: 5 }),
    extensions: anyTexts(5),
  },
  {
    requiredKeys: [
      "environment",
      "hash",
      "stacks",
      "unaffected",
      "gone",
      "acceptances",
      "generations",
      "extensions",
    ],
  },
);

const anyLimit = fc.oneof(fc.integer({ min: 900, max: commentLimit }), fc.constant(commentLimit));

/** The lines of a comment that are in no block of code; throws where a block has no end. */
function outsideOfCode(text: string): readonly string[] {
  const outside: string[] = [];
  let fence: string | undefined;
  for (const line of text.split("\n")) {
    if (fence !== undefined) {
      if (line === fence) fence = undefined;
      continue;
    }
    fence = /^(`{3,})(?:diff|text)$/.exec(line)?.[1];
    if (fence === undefined) outside.push(line);
  }
  if (fence !== undefined) throw new Error("a block of code has no end");
  return outside;
}

describe("the comment of any report, at any limit", () => {
  const check = (predicate: (report: PlanReport, limit: number) => void): void =>
    fc.assert(fc.property(anyReport, anyLimit, predicate), { numRuns: 100 });

  it("has at most as many bytes, and characters", () => {
    check((report, limit) => {
      const text = renderComment(report, limit);

      expect(Buffer.byteLength(text)).toBeLessThanOrEqual(limit);
      expect(text.length).toBeLessThanOrEqual(limit);
    });
  });

  it("closes what it opens", () => {
    check((report, limit) => {
      const lines = outsideOfCode(renderComment(report, limit));

      const marks = lines.filter((line) => /^<\/?details>/.test(line)).map((line) => line.slice(0, 9));
      expect(marks.join("")).toMatch(/^(<details><\/details)*$/);
      expect(lines.filter((line) => line.includes("<code>")).every(isClosed)).toBe(true);
    });
  });

  it("has no title, link, mention or tag of the report's own", () => {
    const own = /^<details><summary>|<\/summary>$|^<\/details>$|<br>|\[(the )?run\]\(https:[^)]*\)/g;
    check((report, limit) => {
      const [metadata = "", ...lines] = outsideOfCode(renderComment(report, limit));

      const prose = lines.map((line) => line.replace(/`[^`]*`|<code>[^<]*<\/code>/g, "").replace(own, ""));
      expect(metadata).toMatch(/^<!-- hft-plan \{[^>]*\} -->$/);
      expect(prose.filter((line) => /[<>@`[\]\\]|#\d|everyone|forged/.test(line))).toEqual([]);
      expect(prose.filter((line) => line.startsWith("## "))).toEqual([lines[0]]);
    });
  });

  it("names each section that it leaves out", () => {
    check((report, limit) => {
      const lines = outsideOfCode(renderComment(report, limit));

      const [, missing = "0"] = /^… and (\d+) more sections?, in /.exec(lines.at(-2) ?? "") ?? [];
      expect(titlesIn(lines).length + Number(missing)).toBe(contentOf(report).sections.length);
    });
  });

  it("leaves out a row of danger only where it leaves out all else", () => {
    check((report, limit) => {
      const lines = outsideOfCode(renderComment(report, limit));

      const danger = contentOf(report).sections.find(({ cutLast }) => cutLast);
      const rows = danger?.kind === "table" ? danger.rows.length : 0;
      const others = titlesIn(lines).filter((title) => title !== "### Danger");
      expect(others.length === 0 || tableRows(lines, "### Danger") === rows).toBe(true);
    });
  });
});

describe("the text of any report", () => {
  it("has nothing that a terminal would obey, and ends with the verdict", () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        const text = renderText(report);

        expect(text.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\p{Cf}]/u);
        expect(text.trimEnd().split("\n").slice(-2).join("\n")).toBe(
          text.split("\n").slice(0, 2).join("\n").trimEnd(),
        );
      }),
      { numRuns: 50 },
    );
  });
});

function repeated<Item>(items: readonly Item[], times: number): readonly Item[] {
  return Array.from({ length: times }, () => items).flat();
}

function isClosed(line: string): boolean {
  return line.split("<code>").length === line.split("</code>").length;
}

function titlesIn(lines: readonly string[]): readonly string[] {
  return lines.filter((line) => /^### |^<details>/.test(line));
}

/** Rows of the table under a title; 0 where there is none. */
function tableRows(lines: readonly string[], title: string): number {
  const table = lines.slice(lines.indexOf(title) + 2);
  const end = table.findIndex((line) => !line.startsWith("|"));
  return lines.includes(title) ? (end < 0 ? table.length : end) - 2 : 0;
}
