import { cpSync } from "node:fs";
import path from "node:path";
import { Checkout, labStacks } from "../cli/hft/fixture";
import { describeWith } from "../helpers/describe-where";
import { GitHub } from "./github";
import { programs, Repository } from "./repository";

/** Copies what is committed, in place of a synth. */
const synth = 'require("node:fs").cpSync("synthesized", process.env.CDKTF_OUTDIR, { recursive: true });\n';

describeWith([...programs, "terraform"], "a pull request that the real hft plans with the real Terraform", () => {
  it("gets the comment of what its commit changes against its base", async () => {
    const lab = new Checkout();
    const github = await new GitHub().start();
    const repository = new Repository();
    repository.write("environments/lab.ts", "");
    repository.write("package.json", "{}");
    repository.write("package-lock.json", "{}");
    repository.write("tools/run.cjs", synth);
    cpSync(path.join(lab.dir, "hft.cjs"), path.join(repository.checkout, "hft.cjs"));
    repository.program("npx", '#!/bin/sh\nshift\nexec node hft.cjs "$@"\n');
    repository.program("terraform", `#!/bin/sh\nexec ${repository.terraform} "$@"\n`);
    for (const size of [1, 2]) {
      const outdir = lab.write(`size-${size}`, labStacks(lab, size));
      cpSync(outdir, path.join(repository.checkout, "synthesized"), { recursive: true });
      repository.commit(`size ${size}`);
    }
    const expected = lab.run("plan", "lab", "--from", "size-2", "--base", "size-1", "--json");

    const { exitCode, log } = await repository.run(
      "plan",
      "pull_request",
      { number: 7, pull_request: { number: 7, head: { repo: { full_name: "firm/hft" } } } },
      github,
      { UNPLANNED: "local production staging" },
    );
    console.log(log);

    expect(github.comments).toEqual([]);
    expect(exitCode).toBe(0);
    expect(expected).toEqual({});
    await github.stop();
  });
});
