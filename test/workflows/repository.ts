import { execFileSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { runCommand } from "../../src/process/run-command";
import { withVariables, type ProcessVariables } from "../../tools/lib/process-variables";
import type { GitHub } from "./github";

const root = path.resolve(__dirname, "../..");

/** What the workflows need of a machine, beside what every machine has. */
export const programs = ["act", "jq", "curl", "git"];

/** What is released elsewhere and cannot be run here: artifacts are folders below `ARTIFACTS`, the rest does nothing. */
const actions: Readonly<Record<string, string>> = {
  "actions/upload-artifact": `
inputs: { name: {}, path: {}, if-no-files-found: {}, overwrite: {}, retention-days: {}, include-hidden-files: { default: "false" } }
runs:
  using: composite
  steps:
    - shell: bash
      env: { NAME: "\${{ inputs.name }}", FILES: "\${{ inputs.path }}", HIDDEN: "\${{ inputs.include-hidden-files }}" }
      run: |
        while read -r file; do
          if [ ! -e "$file" ] || [[ $HIDDEN != true && $file = .* ]]; then continue; fi
          mkdir -p "$ARTIFACTS/$GITHUB_RUN_ID/$NAME"
          if [ -d "$file" ]; then file=$file/.; fi
          cp -r "$file" "$ARTIFACTS/$GITHUB_RUN_ID/$NAME"
        done <<< "$FILES"
`,
  "actions/download-artifact": `
inputs: { pattern: {}, path: {}, merge-multiple: {}, github-token: {}, run-id: { default: "\${{ github.run_id }}" } }
runs:
  using: composite
  steps:
    - shell: bash
      env: { PATTERN: "\${{ inputs.pattern }}", TO: "\${{ inputs.path }}", RUN: "\${{ inputs.run-id }}" }
      run: |
        mkdir -p "$TO"
        for artifact in "$ARTIFACTS/$RUN/"$PATTERN; do
          if [ -d "$artifact" ]; then cp -r "$artifact/." "$TO"; fi
        done
`,
};
const nothing = "runs: { using: composite, steps: [{ shell: bash, run: 'true' }] }\n";

/** Takes the place of npx: notes how hft was called, and does what \``answers` has of the environment. */
const npx = `#!/usr/bin/env bash
printf '%s\\n' "$*" >> "$CALLS"
cd "$ANSWERS/$3" 2>/dev/null || exit 1
workspace=$OLDPWD
if [ -d hft ]; then cp -r hft "$workspace/.hft"; fi
if [ -f stdout ]; then cat stdout; fi
exit "$(cat code)"
`;

/** hft as its own file is called, which is the same. */
const hft = `require("node:child_process").execFileSync("npx", ["hft", ...process.argv.slice(2)], { stdio: "inherit" });\n`;

/** What hft does of an environment. */
export interface Answer {
  readonly exitCode: number;
  readonly stdout?: string;
  /** Files that it writes below .hft. */
  readonly files?: Readonly<Record<string, string>>;
}

export interface Ran {
  readonly exitCode: number | null;
  readonly log: string;
  /** How hft was called, in the order of the alphabet: jobs run beside each other. */
  readonly calls: readonly string[];
}

/** A repository with the workflows of this one and environments, whose hft only pretends. */
export class Repository {
  readonly dir = mkdtempSync(path.join(tmpdir(), "hft-workflows-"));
  readonly artifacts = path.join(this.dir, "artifacts");
  readonly checkout = path.join(this.dir, "checkout");
  private readonly bin = path.join(this.dir, "bin");

  constructor(environments: readonly string[] = ["production", "staging"]) {
    cpSync(path.join(root, ".github"), path.join(this.checkout, ".github"), { recursive: true });
    cpSync(path.join(root, ".nvmrc"), path.join(this.checkout, ".nvmrc"));
    // act's schema is older than this key, which keeps applies in line on GitHub.
    this.edit(".github/workflows/apply.yml", (text) => text.replace(/^ +queue: max\n/m, ""));
    for (const name of ["index", "local", ...environments]) this.write(`environments/${name}.ts`, "");
    this.write("environments/production.generations.json", "");
    this.write("bin/hft.cjs", hft);
    this.git("init", "--quiet", "--initial-branch=main");
    this.git("remote", "add", "origin", "https://github.com/firm/hft.git");
    this.commit("base");
    this.commit("change");
    this.program("npx", npx);
    this.program("npm", "#!/bin/sh\n");
    this.program("sudo", '#!/bin/sh\nexec "$@"\n');
    this.program("terraform", '#!/bin/sh\necho \'{"terraform_version":"1.11.4"}\'\n');
  }

  /** The last commit. */
  get head(): string {
    return this.git("rev-parse", "HEAD").trim();
  }

  /** The commit before that. */
  get base(): string {
    return this.git("rev-parse", "HEAD^").trim();
  }

  /** Says what hft does of an environment. */
  answer(environment: string, { exitCode, stdout, files = {} }: Answer): void {
    const folder = path.join(this.dir, "answers", environment);
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, "code"), `${exitCode}`);
    if (stdout !== undefined) writeFileSync(path.join(folder, "stdout"), stdout);
    for (const [name, text] of Object.entries(files)) {
      const file = path.join(folder, "hft", name);
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
  }

  /** Runs a workflow, as GitHub does for an event. */
  async run(
    workflow: string,
    event: string,
    payload: object,
    github: GitHub,
    variables: Readonly<Record<string, string>> = {},
  ): Promise<Ran> {
    const calls = path.join(this.dir, "calls");
    writeFileSync(calls, "");
    const eventFile = path.join(this.dir, "event.json");
    const everywhere = { repository: { full_name: "firm/hft", default_branch: "main" } };
    writeFileSync(eventFile, JSON.stringify({ ...everywhere, ...payload }));
    const env = {
      GITHUB_API_URL: github.url,
      ARTIFACTS: this.artifacts,
      ANSWERS: path.join(this.dir, "answers"),
      CALLS: calls,
      ...variables,
    };
    const { exitCode, stdout, stderr } = await runCommand(
      "act",
      [
        event,
        ...["--workflows", `.github/workflows/${workflow}.yml`, "--eventpath", eventFile],
        ...[
          "--platform",
          "ubuntu-24.04=-self-hosted",
          "--no-cache-server",
          "--secret",
          "GITHUB_TOKEN=its-token",
        ],
        ...["--action-cache-path", path.join(this.dir, "act")],
        ...this.replacements().flatMap((replacement) => ["--local-repository", replacement]),
        ...Object.entries(env).flatMap(([name, value]) => ["--env", `${name}=${value}`]),
      ],
      { cwd: this.checkout, env: this.machine() },
    );
    const noted = readFileSync(calls, "utf8").trim().split("\n");
    return { exitCode, log: `${stdout}${stderr}`, calls: noted.sort().filter((call) => call !== "") };
  }

  /** Writes a file of the repository. */
  write(name: string, text: string): void {
    const file = path.join(this.checkout, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }

  /** Puts a program before those of this machine. */
  program(name: string, text: string): void {
    mkdirSync(this.bin, { recursive: true });
    writeFileSync(path.join(this.bin, name), text, { mode: 0o755 });
  }

  commit(message: string): void {
    this.git("add", "--all");
    const author = ["-c", "user.name=test", "-c", "user.email=test@example.com"];
    this.git(...author, "commit", "--quiet", "--allow-empty", "--message", message);
  }

  remove(): void {
    rmSync(this.dir, { recursive: true });
  }

  /** This machine without what its user set for act, and without what a job of GitHub has. */
  private machine(): ProcessVariables {
    const all = withVariables({ HOME: this.dir, PATH: `${this.bin}:${process.env["PATH"]}` });
    return Object.fromEntries(
      Object.entries(all).filter(([name]) => !/^(GITHUB|RUNNER|ACTIONS|XDG)_/.test(name)),
    );
  }

  private edit(name: string, change: (text: string) => string): void {
    const file = path.join(this.checkout, name);
    writeFileSync(file, change(readFileSync(file, "utf8")));
  }

  private git(...args: readonly string[]): string {
    return execFileSync("git", args, { cwd: this.checkout, encoding: "utf8" });
  }

  /** Every action that the workflows name by its commit, each with the folder that takes its place. */
  private replacements(): readonly string[] {
    const files = readdirSync(path.join(this.checkout, ".github"), { recursive: true, encoding: "utf8" })
      .filter((name) => /\.ya?ml$/.test(name))
      .map((name) => readFileSync(path.join(this.checkout, ".github", name), "utf8"));
    const used = files.flatMap((text) => [...text.matchAll(/uses: ((\w[\w.-]*\/[\w.-]+)@\w+)/g)]);
    return [...new Map(used.map(([, whole = "", name = ""]) => [whole, name]))].map(([whole, name]) => {
      const folder = path.join(this.dir, "actions", name);
      mkdirSync(folder, { recursive: true });
      const file = path.join(folder, "action.yml");
      if (!existsSync(file)) writeFileSync(file, `name: ${name}\n${actions[name] ?? nothing}`);
      return `${whole}=${folder}`;
    });
  }
}
