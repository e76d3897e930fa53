import { existsSync, mkdirSync, readFileSync, symlinkSync } from "node:fs";
import path from "node:path";
import { callerVariables } from "../process/caller-variables";
import { runCommand } from "../process/run-command";
import { folders, type CommandContext } from "./context";
import { synthesize } from "./project";
import { Stop } from "./stop";

/**
 * Returns the output directory that a change is compared with: `base` itself where it is one, otherwise what the commit
 * of that name synthesizes, in a worktree of its own.
 *
 * @throws {@link Stop} HFT-013 where the commit is not there, or synthesizes with errors
 */
export async function baseDirectory(
  base: string,
  environment: string,
  context: Pick<CommandContext, "root" | "say" | "pathOf" | "interrupt">,
): Promise<string> {
  const { root, say, pathOf, interrupt } = context;
  const folder = pathOf(base);
  if (existsSync(path.join(folder, "manifest.json"))) return folder;
  const commit = (await git(root, ["rev-parse", "--verify", "--end-of-options", `${base}^{commit}`])).trim();
  const worktree = path.join(folders.own(root), "base", commit);
  const outdir = path.join(worktree, "cdktf.out");
  if (!existsSync(worktree)) {
    mkdirSync(path.dirname(worktree), { recursive: true });
    await git(root, ["worktree", "add", "--detach", worktree, commit]);
    await install(root, worktree, say);
  }
  say(`${environment}: synthesizing ${base} (${commit.slice(0, 12)})`);
  await synthesize(worktree, environment, outdir, interrupt).catch((error: unknown) => {
    if (!(error instanceof Stop)) throw error;
    throw new Stop("HFT-013", `${base}: ${error.found}`, "choose another base, or plan without one");
  });
  return outdir;
}

/** The packages of the checkout serve where the base has the same; otherwise its own are installed. */
async function install(root: string, worktree: string, say: (line: string) => void): Promise<void> {
  const lockOf = (folder: string): string => readFileSync(path.join(folder, "package-lock.json"), "utf8");
  if (lockOf(root) === lockOf(worktree)) {
    symlinkSync(path.join(root, "node_modules"), path.join(worktree, "node_modules"), "dir");
    return;
  }
  say("installing the packages of the base");
  await run("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], worktree);
}

function git(root: string, args: readonly string[]): Promise<string> {
  return run("git", ["-C", root, ...args], root);
}

async function run(program: string, args: readonly string[], cwd: string): Promise<string> {
  const { exitCode, stdout, stderr } = await runCommand(program, args, { cwd, env: callerVariables() });
  if (exitCode !== 0)
    throw new Stop("HFT-013", `${program} ${args.join(" ")}: ${stderr.trim()}`, "fetch it: git fetch");
  return stdout;
}
