import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const folder = ".github/workflows";
const workflows = readdirSync(folder).map((name) => ({
  name,
  text: readFileSync(path.join(folder, name), "utf8"),
}));
const jobs = workflows.flatMap(({ name, text }) =>
  text
    .slice(text.indexOf("\njobs:\n"))
    .split(/^(?= {2}[\w-]+:$)/m)
    .slice(1)
    .map((job) => ({ job: `${name}: ${job.trim().split(":", 1)[0]}`, text: job })),
);
const used = (text: string): readonly string[] =>
  [...text.matchAll(/uses: (.*)/g)].map(([, what = ""]) => what);

describe("the workflows of GitHub", () => {
  it.each(workflows.filter(({ text }) => !text.includes("workflow_call")))(
    "$name gives its jobs no right that they do not ask for",
    ({ text }) => {
      expect(text).toMatch(/^permissions: \{\}$/m);
    },
  );

  it("never run a change with the rights of the branch that it is for", () => {
    expect(workflows.filter(({ text }) => /pull_request_target|workflow_run/.test(text))).toEqual([]);
  });

  it.each(jobs.filter(({ text }) => /(issues|pull-requests): write/.test(text)))(
    "$job may write to GitHub, and so runs nothing of the repository",
    ({ text }) => {
      expect(used(text)).toEqual(["./.github/workflows/publish.yml"]);
    },
  );

  it("publish without a checkout, and without an action of the repository", () => {
    const publish = jobs.find(({ job }) => job.startsWith("publish.yml"))?.text ?? "";

    expect(used(publish)).toEqual([expect.stringMatching(/^actions\/download-artifact@/)]);
  });

  it("name others' actions by commit and release", () => {
    const foreign = workflows.flatMap(({ text }) => used(text)).filter((what) => !what.startsWith("./"));

    expect(foreign.filter((what) => !/^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(what))).toEqual(
      [],
    );
    expect(foreign).not.toEqual([]);
  });

  it.each(jobs.filter(({ text }) => text.includes("runs-on:")))("$job ends in time", ({ text }) => {
    expect(text).toMatch(/^ {4}runs-on: ubuntu-24\.04\n {4}timeout-minutes: \d+$/m);
  });
});
