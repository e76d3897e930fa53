import { describeWith } from "../helpers/describe-where";
import { bot, GitHub } from "./github";
import { commentOf, planOf } from "./reports";
import { programs, Repository } from "./repository";

const [first, second] = ["a".repeat(40), "b".repeat(40)];
const unchanged = { changes: [] };
const pullRequest = (from: string) => ({
  number: 7,
  pull_request: { number: 7, head: { repo: { full_name: from } } },
});

let github: GitHub;
let repository: Repository;
beforeEach(async () => {
  github = await new GitHub().start();
  repository = new Repository();
  repository.answer("production", planOf("production", first));
  repository.answer("staging", planOf("staging", second, unchanged));
});
afterEach(async () => {
  repository.remove();
  await github.stop();
});

const plan = () => repository.run("plan", "pull_request", pullRequest("firm/hft"), github);
const bodies = () => github.comments.map(({ body }) => body);

describeWith(programs, "a pull request", () => {
  it("is planned for every environment but the local one, against its base", async () => {
    const { exitCode, calls } = await plan();

    expect(calls).toEqual(["hft plan production --base HEAD^", "hft plan staging --base HEAD^"]);
    expect(exitCode).toBe(0);
  });

  it("gets a comment on each environment that it changes", async () => {
    await plan();

    expect(github.comments.map(({ body, user }) => [user.login, body])).toEqual([
      [bot, commentOf("production", first)],
    ]);
  });

  it("has its comment edited by the next plan, behind two pages of others", async () => {
    const { comments } = github;
    for (let count = 0; count < 150; count++) github.comment("reviewer", "Looks good.");
    await plan();
    repository.answer("production", planOf("production", second));

    await plan();

    expect(comments).toHaveLength(151);
    expect(comments.at(-1)?.body).toBe(commentOf("production", second));
  });

  it("has its comment edited where nothing changes any more", async () => {
    await plan();
    repository.answer("production", planOf("production", second, unchanged));

    await plan();

    expect(bodies()).toEqual([expect.stringContaining("## production: no changes")]);
  });

  it("keeps what somebody else began with the same line", async () => {
    const forged = commentOf("production", second);
    github.comment("somebody", forged);

    await plan();

    expect(bodies()).toEqual([forged, commentOf("production", first)]);
  });

  it("gets a new comment where the old one is deleted meanwhile", async () => {
    await plan();
    repository.answer("production", planOf("production", second));
    github.beforeEdit = () => void github.comments.pop();

    await plan();

    expect(bodies()).toEqual([commentOf("production", second)]);
  });

  it("fails where GitHub takes no text of that length, and still gets the other comments", async () => {
    const text = `${commentOf("production", first)}${"x".repeat(65_536)}`;
    repository.answer("production", { exitCode: 2, files: { "plans/production.md": text } });
    repository.answer("staging", planOf("staging", second));

    const { exitCode, log } = await plan();

    expect(exitCode).toBe(1);
    expect(log).toMatch(/production: the text has \d+ characters, and GitHub takes 65536/);
    expect(bodies()).toEqual([commentOf("staging", second)]);
  });

  it("fails where GitHub refuses a text, with what it said", async () => {
    // GitHub may count what lies beyond 16 bits twice, as this one does.
    const text = `${commentOf("production", first)}${"\u{1f4c8}".repeat(40_000)}`;
    repository.answer("production", { exitCode: 2, files: { "plans/production.md": text } });

    const { exitCode, log } = await plan();

    expect(exitCode).toBe(1);
    expect(log).toContain('production: GitHub answered 422: {"message":"body is too long"}');
  });

  it("fails where the text of one environment says that it is another's", async () => {
    const files = { "plans/production.md": commentOf("staging", first) };
    repository.answer("production", { exitCode: 2, files });

    const { exitCode, log } = await plan();

    expect(exitCode).toBe(1);
    expect(log).toContain("the first line of its text is not the hft-plan of production");
    expect(bodies()).toEqual([]);
  });

  it("fails where a stack cannot be planned, and the comment says so", async () => {
    repository.answer("staging", planOf("staging", second, { changes: [], error: "no such machine" }));

    const { exitCode } = await plan();

    expect(exitCode).toBe(1);
    expect(bodies()).toContainEqual(expect.stringContaining("no such machine"));
  });

  it("fails where an environment does not synthesize, and the comment of before stays", async () => {
    await plan();
    repository.answer("production", { exitCode: 1 });

    const { exitCode } = await plan();

    expect(exitCode).toBe(1);
    expect(bodies()).toEqual([commentOf("production", first)]);
  });
});

describeWith(programs, "a pull request of a fork", () => {
  it("is planned without credentials, and nothing is written to GitHub", async () => {
    const { exitCode, calls, log } = await repository.run(
      "plan",
      "pull_request",
      pullRequest("somebody/hft"),
      github,
    );

    expect(calls).toEqual([
      "hft plan production --base HEAD^ --offline",
      "hft plan staging --base HEAD^ --offline",
    ]);
    expect(exitCode).toBe(0);
    expect(log).toMatch(/Summary - <!-- hft-plan .*"production"/);
    expect(log).not.toMatch(/\[(plan\/plan-|comment\/)/);
    expect(bodies()).toEqual([]);
  });
});

describeWith(programs, "a merge queue", () => {
  const merge = () =>
    repository.run(
      "plan",
      "merge_group",
      { merge_group: { head_ref: `refs/heads/gh-readonly-queue/main/pr-7-${first}`, base_sha: second } },
      github,
    );

  it("lets through what was reviewed, and comments on nothing", async () => {
    github.comment(bot, commentOf("production", first));

    const { exitCode, calls, log } = await merge();

    expect(calls[0]).toBe(`hft plan production --base ${second}`);
    expect(log).toContain(`production: plan ${first}, as reviewed`);
    expect(exitCode).toBe(0);
    expect(bodies()).toEqual([commentOf("production", first)]);
  });

  it("stops another plan than the reviewed one", async () => {
    github.comment(bot, commentOf("production", second));

    const { exitCode, log } = await merge();

    expect(log).toContain(`production: the merged plan is ${first}, reviewed was ${second}`);
    expect(exitCode).toBe(1);
  });

  it("stops a change that nobody was shown, whoever else writes such a comment", async () => {
    github.comment("somebody", commentOf("production", first));

    const { exitCode, log } = await merge();

    expect(log).toContain(`production: the merged plan is ${first}, reviewed was none`);
    expect(exitCode).toBe(1);
  });
});
