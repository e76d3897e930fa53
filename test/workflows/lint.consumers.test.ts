import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describeWith } from "../helpers/describe-where";

const actions = readdirSync(".github/actions").map((name) =>
  path.join(".github/actions", name, "action.yml"),
);

/** What a linter prints of the workflows; one that has nothing to say prints nothing. */
function complaints(program: string, args: readonly string[], input = ""): string {
  const { status, stdout, stderr } = spawnSync(program, args, { encoding: "utf8", input });
  return status === 0 ? "" : `${stdout}${stderr}`;
}

/** The scripts of a file, each by its first line. */
function scriptsOf(file: string): readonly { readonly title: string; readonly script: string }[] {
  return [...readFileSync(file, "utf8").matchAll(/^( +)run: \|.*\n((?:\1 .*\n|\n)+)/gm)].map(
    ([, indent = "", body = ""]) => {
      const script = body.replaceAll(new RegExp(`^${indent}  `, "gm"), "");
      return { title: `${file}: ${script.split("\n", 1)[0]}`, script };
    },
  );
}

describeWith(["actionlint", "shellcheck"], "actionlint", () => {
  it("finds nothing in the workflows, nor shellcheck in their scripts", () => {
    expect(complaints("actionlint", [])).toBe("");
  });
});

describeWith(["shellcheck"], "shellcheck", () => {
  const scripts = actions.flatMap(scriptsOf);

  it("is given the scripts of the actions, which actionlint does not read", () => {
    expect(scripts.length).toBeGreaterThan(actions.length);
  });

  it.each(scripts)("finds nothing in $title", ({ script }) => {
    expect(complaints("shellcheck", ["--shell=bash", "-"], script)).toBe("");
  });
});

describeWith(["zizmor"], "zizmor", () => {
  it("finds nothing that an attacker could use", () => {
    expect(complaints("zizmor", ["--offline", "--quiet", "--no-progress", ".github"])).toBe("");
  });
});
