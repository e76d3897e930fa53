import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

const root = path.resolve(__dirname, "../..");

/** A copy of this project, whose files a test may change, with the packages of this one. */
export class ProjectCopy {
  readonly folder = mkdtempSync(path.join(tmpdir(), "hft-project-"));

  constructor() {
    for (const part of [
      "environments",
      "src",
      "stacks",
      "tools",
      "main.ts",
      "package.json",
      "tsconfig.json",
    ]) {
      cpSync(path.join(root, part), this.path(part), { recursive: true });
    }
    symlinkSync(path.join(root, "node_modules"), this.path("node_modules"));
  }

  path(...parts: readonly string[]): string {
    return path.join(this.folder, ...parts);
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
