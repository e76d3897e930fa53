import { existsSync } from "node:fs";
import path from "node:path";
import type { CommandContext } from "./context";
import { synthesize } from "./project";
import { Stop } from "./stop";
import { Worktrees } from "./worktrees";

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
  const { say, pathOf, interrupt } = context;
  const folder = pathOf(base);
  if (existsSync(path.join(folder, "manifest.json"))) return folder;
  const worktrees = new Worktrees(context);
  const commit = await worktrees.commitOf(base);
  const worktree = await worktrees.of(commit);
  const outdir = path.join(worktree, "cdktf.out");
  say(`${environment}: synthesizing ${base} (${commit.slice(0, 12)})`);
  await synthesize(worktree, [environment], outdir, interrupt).catch((error: unknown) => {
    if (!(error instanceof Stop)) throw error;
    throw new Stop("HFT-013", `${base}: ${error.found}`, "choose another base, or plan without one");
  });
  return outdir;
}
