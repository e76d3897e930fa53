import { spawnSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { copyOfProject } from "../helpers/project-copy";
import { readDependencies } from "../../src/terraform/order";
import { documentedCommands, type Runner } from "./getting-started";

const commands = documentedCommands();
const of = (runner: Runner) => commands.flatMap((each) => (each.runner === runner ? [each.command] : []));

describe("the way from a clone to a deployed environment", () => {
  let project: string;

  beforeAll(() => {
    project = copyOfProject();
  });

  afterAll(() => rmSync(project, { recursive: true }));

  it("marks every command that no test of this file runs", () => {
    expect(of("clone")).toEqual([expect.stringMatching(/^git clone /), "npm ci"]); // tools/ci/fresh-clone.ts
    expect(of("ci")).toEqual(["npm run check", "npm test -- -u"]);
    expect(of("emulator")).toEqual([
      "npm run local:up -- desk",
      "npm run local:down",
      "npm run gate -- desk",
    ]);
    expect(of("account")).toEqual([
      "terraform -chdir=cdktf.out/stacks/live-state init",
      "terraform -chdir=cdktf.out/stacks/live-state apply",
      "npm run synth -- live",
      "terraform -chdir=cdktf.out/stacks/live-state init -migrate-state",
      "export TF_VAR_operation=plan",
      "read -rs TF_VAR_database_password && export TF_VAR_database_password",
      "terraform -chdir=cdktf.out/stacks/live-ashburn-network init",
      "terraform -chdir=cdktf.out/stacks/live-ashburn-network plan -out=saved",
      "terraform -chdir=cdktf.out/stacks/live-ashburn-network apply saved",
      "HFT_ENV=live npx cdktn deploy 'live-*'",
      "npm run generations -- live --record",
    ]);
    expect(commands).toHaveLength(
      ["clone", "ci", "emulator", "account", "here"].flatMap((each) => of(each as Runner)).length,
    );
  });

  it("is made of commands that succeed, one after the other", () => {
    const run = of("here").map((command) => {
      const { status, stderr } = spawnSync(command, { shell: true, cwd: project, encoding: "utf8" });
      return { command, status, errors: stderr.match(/^ +error .*$/gm) ?? [] };
    });

    expect(run).toEqual(of("here").map((command) => ({ command, status: 0, errors: [] })));
    expect(run.length).toBeGreaterThan(5);
  });

  it("names the stacks that these commands make, each after those that it depends on", () => {
    const dependencies = readDependencies(path.join(project, "cdktf.out"));
    const page = readFileSync("docs/getting-started.md", "utf8");
    const named = [...page.matchAll(/^\| `(live-[\w-]+)` \|/gm)].map(([, stack = ""]) => stack);

    expect([...named].sort()).toEqual(
      Object.keys(dependencies)
        .filter((stack) => stack.startsWith("live-"))
        .sort(),
    );
    for (const [index, stack] of named.entries()) {
      expect(named.slice(0, index)).toEqual(expect.arrayContaining([...(dependencies[stack] ?? [])]));
    }
  });

  it("speaks of folders of stacks that there are", () => {
    const stacks = Object.keys(readDependencies(path.join(project, "cdktf.out")));
    const folders = of("account").flatMap((command) => /cdktf\.out\/stacks\/(\S+)/.exec(command)?.[1] ?? []);

    expect(stacks).toEqual(expect.arrayContaining(folders));
  });

  it("ends where generations are entered", () => {
    const { status } = spawnSync("npm run generations -- live --record", { shell: true, cwd: project });

    expect(status).toBe(0);
  });
});
