import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describeWith } from "../helpers/describe-where";
import { bot, GitHub } from "./github";
import { commentOf } from "./reports";
import { programs, Repository } from "./repository";

const [first, second, before] = ["a".repeat(40), "b".repeat(40), "c".repeat(40)];
const journal = "20261123T080000Z-production";
const applied = { exitCode: 0, files: { [`runs/${journal}.jsonl`]: '{"event":"begun"}\n' } };

let github: GitHub;
let repository: Repository;
beforeEach(async () => {
  github = await new GitHub().start();
  repository = new Repository();
  repository.answer("production", applied);
});
afterEach(async () => {
  repository.remove();
  await github.stop();
});

const dispatch = (inputs: Readonly<Record<string, string>>) =>
  repository.run("apply", "workflow_dispatch", { inputs: { environment: "production", ...inputs } }, github);

describeWith(programs, "a push to main", () => {
  const push = () => repository.run("apply", "push", { ref: "refs/heads/main", before }, github);
  beforeEach(() => {
    const { head } = repository;
    github.pulls[head] = [
      { number: 6, merge_commit_sha: second },
      { number: 7, merge_commit_sha: head },
    ];
  });

  it("applies each environment as the merged pull request's comment has it", async () => {
    github.comment("somebody", commentOf("staging", second));
    github.comment(bot, commentOf("production", first));

    const { exitCode, calls } = await push();

    expect(calls).toEqual([`hft apply production --confirm production --reviewed ${first} --base ${before}`]);
    expect(exitCode).toBe(0);
  });

  it("applies nothing where no comment has a plan", async () => {
    const { exitCode, calls } = await push();

    expect(calls).toEqual([]);
    expect(exitCode).toBe(0);
  });

  it("applies nothing where no pull request was merged", async () => {
    github.pulls[repository.head] = [];
    github.comment(bot, commentOf("production", first));

    const { exitCode, calls, log } = await push();

    expect(calls).toEqual([]);
    expect(log).toContain("comes from no pull request");
    expect(exitCode).toBe(0);
  });

  it("fails with hft, and keeps the journal", async () => {
    repository.answer("production", { ...applied, exitCode: 4 });
    github.comment(bot, commentOf("production", first));

    const { exitCode } = await push();

    expect(exitCode).toBe(1);
    expect(readdirSync(path.join(repository.artifacts, "1", "journal-production-1"))).toEqual([
      `${journal}.jsonl`,
    ]);
  });
});

describeWith(programs, "an apply that somebody asks for", () => {
  it("takes hash, base and reason as they are written", async () => {
    const { exitCode, calls } = await dispatch({
      reviewed: first,
      base: "main~1",
      "break-glass": "venue closed; $(id)",
    });

    expect(calls).toEqual([
      `hft apply production --confirm production --reviewed ${first} --base main~1 --break-glass venue closed; $(id)`,
    ]);
    expect(exitCode).toBe(0);
  });

  it("is refused without the hash of a plan", async () => {
    const { exitCode, calls, log } = await dispatch({});

    expect(calls).toEqual([]);
    expect(log).toContain("state the hash of the plan that was reviewed");
    expect(exitCode).toBe(1);
  });
});

describeWith(programs, "an apply that goes on", () => {
  const run = { path: ".github/workflows/apply.yml@main", head_branch: "main", event: "push" };
  beforeEach(() => {
    const folder = path.join(repository.artifacts, "42", "journal-production-1");
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, `${journal}.jsonl`), "");
    repository.answer("production", { exitCode: 0 });
  });

  it("takes the journal of the run that was interrupted", async () => {
    github.runs["42"] = run;

    const { exitCode, calls } = await dispatch({ resume: "42" });

    expect(calls).toEqual([`hft apply production --confirm production --resume ${journal}`]);
    expect(exitCode).toBe(0);
  });

  it.each([
    ["another workflow", { ...run, path: ".github/workflows/plan.yml" }],
    ["another branch", { ...run, head_branch: "feature" }],
    ["a pull request", { ...run, event: "pull_request" }],
  ])("refuses the journal of %s", async (_, other) => {
    github.runs["42"] = other;

    const { exitCode, calls } = await dispatch({ resume: "42" });

    expect(calls).toEqual([]);
    expect(exitCode).toBe(1);
  });
});
