import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import path from "node:path";
import { describeWith } from "../helpers/describe-where";
import { scriptsOf } from "./scripts";

const actions = readdirSync(".github/actions").map((name) =>
  path.join(".github/actions", name, "action.yml"),
);

/** What a linter prints of the workflows; one that has nothing to say prints nothing. */
function complaints(program: string, args: readonly string[], input = ""): string {
  const { status, stdout, stderr } = spawnSync(program, args, { encoding: "utf8", input });
  return status === 0 ? "" : `${stdout}${stderr}`;
}

describeWith(["actionlint", "shellcheck"], "actionlint", () => {
  it("finds nothing in the workflows, nor shellcheck in their scripts", () => {
    expect(complaints("actionlint", [])).toBe("");
  });
});

describeWith(["shellcheck"], "shellcheck", () => {
  const scripts = [...actions, "docs/gitlab-ci.yml"].flatMap((file) =>
    scriptsOf(file).map((script) => ({ file, script, title: script.split("\n", 1)[0] })),
  );

  it("is given the scripts that actionlint does not read", () => {
    expect(new Set(scripts.map(({ file }) => file)).size).toBe(actions.length + 1);
  });

  it.each(scripts)("finds nothing in $file: $title", ({ script }) => {
    expect(complaints("shellcheck", ["--shell=bash", "-"], script)).toBe("");
  });
});

describeWith(["zizmor"], "zizmor", () => {
  it("finds nothing that an attacker could use", () => {
    expect(complaints("zizmor", ["--offline", "--quiet", "--no-progress", ".github"])).toBe("");
  });
});
