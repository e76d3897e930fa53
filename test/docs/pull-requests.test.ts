import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const page = readFileSync("docs/pull-requests.md", "utf8");
const workflows = readdirSync(".github/workflows")
  .map((name) => readFileSync(path.join(".github/workflows", name), "utf8"))
  .join("\n");

interface Policy {
  readonly Statement: readonly {
    readonly Condition: Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>;
  }[];
}

const issuer = "token.actions.githubusercontent.com";

/** Whether the policy of a role lets a job have it, by the two claims that AWS compares. */
function trusts(role: string, sub: string, aud = "sts.amazonaws.com"): boolean {
  const text = new RegExp(`\`\`\`json ${role}\\n([^\`]+)\`\`\``).exec(page)?.[1] ?? "{}";
  const { Statement: statements } = JSON.parse(text) as Policy;
  const claims: Readonly<Record<string, string>> = { [`${issuer}:sub`]: sub, [`${issuer}:aud`]: aud };
  return statements.some(({ Condition: condition }) =>
    Object.entries(condition).every(([operator, wanted]) =>
      Object.entries(wanted).every(([claim, values]) =>
        [values].flat().some((value) => {
          const found = claims[claim] ?? "";
          return operator === "StringLike" ? like(value, found) : value === found;
        }),
      ),
    ),
  );
}

function like(pattern: string, text: string): boolean {
  const parts = pattern.split("*").map((part) => part.replace(/[.+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`^${parts.join(".*")}$`).test(text);
}

const ours = "repo:firm@123456/hft@456789:";

describe("the documented trust on AWS", () => {
  it.each([
    ["a pull request", "pull_request"],
    ["the merge queue", "ref:refs/heads/gh-readonly-queue/main/pr-7-0123"],
    ["the search for drift", "ref:refs/heads/main"],
  ])("lets %s plan, and not apply", (_, end) => {
    expect(trusts("plan", ours + end)).toBe(true);
    expect(trusts("apply", ours + end)).toBe(false);
  });

  it("lets a job of the environment apply, and not plan", () => {
    expect(trusts("apply", `${ours}environment:production`)).toBe(true);
    expect(trusts("plan", `${ours}environment:production`)).toBe(false);
  });

  it.each([
    ["the repository's names alone, which may pass to others", "repo:firm/hft:"],
    ["another repository of these names", "repo:firm@999999/hft@888888:"],
    ["a repository whose name begins alike", "repo:firm@123456/hft@4567890:"],
  ])("ends at %s", (_, begin) => {
    expect(trusts("plan", `${begin}pull_request`)).toBe(false);
    expect(trusts("apply", `${begin}environment:production`)).toBe(false);
  });

  it("ends at a branch that is not the queue's, and at tokens for others", () => {
    expect(trusts("plan", `${ours}ref:refs/heads/feature`)).toBe(false);
    expect(trusts("apply", `${ours}environment:production`, "https://github.com/firm")).toBe(false);
  });
});

describe("the documented settings", () => {
  it("are those that the workflows read", () => {
    const read = new Set([...workflows.matchAll(/\b(?:vars|secrets)\.(\w+)/g)].map(([, name = ""]) => name));
    const table = page.slice(page.indexOf("| name | kind | what |"), page.indexOf("Rules of `main`"));
    const rows = table.split("\n").map((row) => row.split("|")[1] ?? "");
    const documented = new Set(rows.flatMap((cell) => cell.match(/[A-Z][A-Z_]+/g) ?? []));

    expect([...documented].sort()).toEqual([...read].sort());
  });
});
