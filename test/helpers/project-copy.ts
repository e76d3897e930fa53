import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

const root = path.resolve(__dirname, "../..");

const copied = [
  ...["environments", "extensions", "src", "stacks", "tools", "main.ts"],
  ...["package.json", "package-lock.json", ".prettierrc.json", "tsconfig.json", "eslint.config.mjs"],
];

/** Large, and only read: packages, and the emulator's installation where there is one. */
const linked = ["node_modules", path.join(".build", "local", "venv")];

/** A copy of what the commands need of the project, in a folder of its own, for tests of commands that write. */
export class ProjectCopy {
  readonly folder = mkdtempSync(path.join(tmpdir(), "hft-project-"));

  constructor() {
    for (const name of copied) cpSync(path.join(root, name), this.path(name), { recursive: true });
    for (const name of linked) {
      if (!existsSync(path.join(root, name))) continue;
      mkdirSync(path.dirname(this.path(name)), { recursive: true });
      symlinkSync(path.join(root, name), this.path(name));
    }
  }

  path(...parts: readonly string[]): string {
    return path.join(this.folder, ...parts);
  }

  /** Leaves `local` only of the environments: what a reader makes of their own must not stand in a test's way. */
  keepOnlyLocal(): this {
    for (const file of readdirSync(this.path("environments"))) {
      if (!/^(index|local)\./.test(file)) rmSync(this.path("environments", file), { recursive: true });
    }
    return this;
  }

  /**
   * Runs an entry as a process of its own, as `npm run` does.
   *
   * @param cwd where it is started. @default the copy
   */
  run(entry: string, words: readonly string[] = [], cwd = this.folder) {
    const { HFT_ENV: _, CDKTF_OUTDIR: __, ...env } = process.env;
    const command = [this.path("tools", "run.cjs"), entry, ...words];
    const { status, stdout, stderr } = spawnSync(process.execPath, command, { cwd, env, encoding: "utf8" });
    return { status, stdout, stderr };
  }

  remove(): void {
    rmSync(this.folder, { recursive: true });
  }
}

/** The folder of a copy whose only environment is `local`. */
export function copyOfProject(): string {
  return new ProjectCopy().keepOnlyLocal().folder;
}
