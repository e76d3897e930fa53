import { chmodSync } from "node:fs";
import path from "node:path";
import { describeWith } from "../helpers/describe-where";
import { GitHub } from "./github";
import { programs, Repository } from "./repository";

describeWith(programs, "the workflow of all checks", () => {
  it.each([
    ["succeeds", 0],
    ["fails", 1],
  ])("%s as .ci/run does, which it runs as CI", async (_, code) => {
    const [github, repository] = [await new GitHub().start(), new Repository()];
    repository.write(".ci/run", `#!/bin/sh\necho "checks with CI=$CI"\nexit ${code}\n`);
    chmodSync(path.join(repository.checkout, ".ci/run"), 0o755);

    const { exitCode, log } = await repository.run("ci", "push", {}, github);
    await github.stop();
    repository.remove();

    expect(log).toContain("checks with CI=true");
    expect(exitCode).toBe(code);
  });
});
