import { existsSync } from "node:fs";
import path from "node:path";
import { Emulator } from "./emulator";
import { fitStacks } from "./fit";
import { LocalStack, type StackResult } from "./local-stack";
import { alongDependencies, readDependencies, reversed } from "../../src/terraform/order";
import type { LocalRun } from "./bring-up";

/** Destroys what has a state, each stack after those that read it. */
export async function destroyAll(run: LocalRun): Promise<readonly StackResult[]> {
  const { outdir } = run.workspace;
  if (!existsSync(path.join(outdir, "manifest.json"))) return [];
  // Again, because what was synthesized last may never have come so far.
  await fitStacks(outdir, run.terraform);
  const stacks = LocalStack.all(outdir, run);
  const results: StackResult[] = [];
  for (const stack of stacks.values()) if (stack.hasState) await stack.init();
  await alongDependencies(reversed(readDependencies(outdir)), async (name) => {
    const stack = stacks.get(name);
    if (run.interrupt?.aborted === true) return false;
    if (stack?.hasState !== true) return true;
    const result = await stack.destroy();
    results.push(result);
    return result.succeeded;
  });
  return results;
}

/** Stops the emulator and takes away what was written for it. What it still held goes with it. */
export async function endEmulator({ workspace, say }: Pick<LocalRun, "workspace" | "say">): Promise<void> {
  const emulator = await Emulator.running(workspace.folder);
  await emulator?.stop();
  say(emulator === undefined ? "no emulator runs" : `the emulator on ${emulator.endpoint} has ended`);
  workspace.clear();
}
