import { buildSync } from "esbuild";
import { cpSync, existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { findProgram } from "../../src/process/find-program";
import { Checkout, labStacks } from "../cli/hft/fixture";
import { describeWith } from "../helpers/describe-where";
import { GitHub } from "./github";
import { programs, Repository } from "./repository";

/** Copies what is committed, in place of a synth. */
const synth = 'require("node:fs").cpSync("synthesized", process.env.CDKTF_OUTDIR, { recursive: true });\n';

/** A repository whose last commit changes the stacks of `lab`, with the real hft and the real Terraform. */
function labRepository(lab: Checkout): Repository {
  const repository = new Repository(["lab"]);
  repository.write("package.json", "{}");
  repository.write("package-lock.json", "{}");
  repository.write("tools/run.cjs", synth);
  buildSync({
    entryPoints: ["src/cli/main.ts"],
    bundle: true,
    platform: "node",
    outfile: path.join(repository.checkout, "bin/hft.cjs"),
  });
  repository.program("npx", '#!/bin/sh\nshift\nexec node bin/hft.cjs "$@"\n');
  repository.program("terraform", `#!/bin/sh\nexec ${findProgram("terraform")} "$@"\n`);
  for (const size of [1, 2]) {
    const outdir = lab.write("synthesized", labStacks(lab, size));
    cpSync(outdir, path.join(repository.checkout, "synthesized"), { recursive: true });
    repository.commit(`size ${size}`);
  }
  return repository;
}

describeWith([...programs, "terraform"], "a change, with the real hft and the real Terraform", () => {
  it("is planned on its pull request, and applied as it was planned once that is merged", async () => {
    const lab = new Checkout();
    const repository = labRepository(lab);
    const github = await new GitHub().start();
    const { head } = repository;
    github.pulls[head] = [{ number: 7, merge_commit_sha: head }];
    const pullRequest = { number: 7, head: { repo: { full_name: "firm/hft" } } };

    const plan = await repository.run(
      "plan",
      "pull_request",
      { number: 7, pull_request: pullRequest },
      github,
    );
    const apply = await repository.run("apply", "push", { before: repository.base }, github);
    await github.stop();

    expect(github.comments.map(({ body }) => body)).toEqual([
      expect.stringMatching(/^<!-- hft-plan .*\n## lab: .*\n\n3 to create/),
    ]);
    expect([plan.exitCode, apply.exitCode]).toEqual([0, 0]);
    expect(Object.keys(labStacks(lab, 2)).filter((stack) => !existsSync(lab.stateFile(stack)))).toEqual([]);
    expect(readdirSync(path.join(repository.artifacts, "1", "journal-lab-1"))).toHaveLength(1);
    repository.remove();
  });
});
