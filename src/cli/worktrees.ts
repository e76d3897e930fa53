import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
} from "node:fs";
import path from "node:path";
import { callerVariables } from "../process/caller-variables";
import { isRunning } from "../process/is-running";
import { runCommand } from "../process/run-command";
import { removeAbandoned, stagingFolder } from "../process/staging";
import { folders, type CommandContext } from "./context";
import { Stop } from "./stop";

/** Worktrees that are kept for the next time. */
const mostKept = 3;

/**
 * Worktrees of this checkout under `.hft/base`, one a commit, each with its packages. One is made beside its place and
 * moved there when it is whole; what an ended process, or a person, left by half is removed and made anew.
 */
export class Worktrees {
  private readonly folder: string;

  constructor(private readonly context: Pick<CommandContext, "root" | "say" | "interrupt">) {
    mkdirSync(folders.base(context.root), { recursive: true });
    this.folder = realpathSync(folders.base(context.root)); // as git names it
  }

  /**
   * Returns the id of a commit.
   *
   * @throws {@link Stop} HFT-013 where it is not there
   */
  async commitOf(name: string): Promise<string> {
    const args = ["rev-parse", "--verify", "--end-of-options", `${name}^{commit}`];
    return (await this.git(args, "fetch it: git fetch")).trim();
  }

  /**
   * Returns the folder of a commit's worktree, and removes those that were used longest ago.
   *
   * @throws {@link Stop} HFT-013 where it cannot be made
   */
  async of(commit: string): Promise<string> {
    await this.heal();
    const worktree = path.join(this.folder, commit);
    if (!existsSync(worktree)) await this.make(commit, worktree);
    const now = new Date();
    utimesSync(worktree, now, now);
    for (const old of this.newestFirst().slice(mostKept)) await this.remove(old);
    return worktree;
  }

  private async make(commit: string, worktree: string): Promise<void> {
    const staging = stagingFolder(this.folder, process.pid, isRunning);
    try {
      await this.git(["worktree", "add", "--detach", staging.folder, commit]);
      await this.install(staging.folder);
      await this.git(["worktree", "move", staging.folder, worktree]);
    } finally {
      await this.remove(staging.folder);
    }
  }

  /** The packages of the checkout serve where the commit has the same; otherwise its own are installed. */
  private async install(worktree: string): Promise<void> {
    const { root, say } = this.context;
    if (lockOf(root) === lockOf(worktree)) {
      symlinkSync(path.join(root, "node_modules"), path.join(worktree, "node_modules"), "dir");
      return;
    }
    say("installing the packages of the base");
    const args = ["ci", "--ignore-scripts", "--no-audit", "--no-fund"];
    await this.run("npm", args, worktree, "mend it, or choose another base");
  }

  /** Removes what is no whole worktree, or is one that git does not know, and what git knows and is not there. */
  private async heal(): Promise<void> {
    removeAbandoned(this.folder, isRunning);
    const listed = await this.git(["worktree", "list", "--porcelain"]);
    const known = listed
      .split("\n")
      .flatMap((line) => /^worktree (.*)$/.exec(line)?.[1] ?? [])
      .filter((worktree) => path.dirname(worktree) === this.folder);
    const present = readdirSync(this.folder).map((name) => path.join(this.folder, name));
    for (const worktree of new Set([...known, ...present])) {
      const isMade = present.includes(worktree) && isStaging(worktree); // by a process that runs
      if (!isMade && !(known.includes(worktree) && this.isWhole(worktree))) await this.remove(worktree);
    }
  }

  private isWhole(worktree: string): boolean {
    const packages = path.join(worktree, "node_modules");
    if (!existsSync(path.join(worktree, ".git")) || !existsSync(packages)) return false;
    return !lstatSync(packages).isSymbolicLink() || lockOf(this.context.root) === lockOf(worktree);
  }

  private newestFirst(): readonly string[] {
    return readdirSync(this.folder)
      .map((name) => path.join(this.folder, name))
      .filter((worktree) => !isStaging(worktree))
      .sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs);
  }

  /** Removes a worktree and what git knows of it, also where one of them is gone, or git was killed while it made it. */
  private async remove(worktree: string): Promise<void> {
    rmSync(worktree, { recursive: true, force: true });
    await this.git(["worktree", "remove", "--force", "--force", worktree]).catch((error: unknown) => {
      if (!(error instanceof Stop)) throw error; // git knows it no longer
    });
  }

  private git(args: readonly string[], remedy = "mend it, or choose another base"): Promise<string> {
    const { root } = this.context;
    return this.run("git", ["-C", root, ...args], root, remedy);
  }

  private async run(program: string, args: readonly string[], cwd: string, remedy: string): Promise<string> {
    const { interrupt } = this.context;
    const options = { cwd, env: callerVariables(), interrupt };
    const { exitCode, stdout, stderr } = await runCommand(program, args, options);
    if (exitCode === 0) return stdout;
    throw new Stop("HFT-013", `${program} ${args.join(" ")}: ${stderr.trim()}`, remedy);
  }
}

function lockOf(folder: string): string {
  return readFileSync(path.join(folder, "package-lock.json"), "utf8");
}

function isStaging(worktree: string): boolean {
  return path.basename(worktree).startsWith(".new-");
}
