import { existsSync } from "node:fs";
import path from "node:path";
import { Emulator } from "./emulator";
import { fitStacks } from "./fit";
import { LocalStack, type StackResult } from "./local-stack";
import { alongDependencies, readDependencies, reversed } from "./stack-order";
import type { LocalRun } from "./bring-up";

/** Destroys what has a state, each stack after those that read it. */
export async function destroyAll(run: LocalRun): Promise<readonly StackResult[]> {
  const { outdir } = run.workspace;
  if (!existsSync(path.join(outdir, "manifest.json"))) return [];
  // Again, because what was synthesized last may never have come so far.
  await run.progress.during("what the provider at hand knows", () => fitStacks(outdir, run.terraform));
  const stacks = LocalStack.all(outdir, run);
  const results: StackResult[] = [];
  for (const stack of stacks.values()) {
    if (stack.hasState && run.interrupt?.aborted !== true) await stack.init();
  }
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

/** What was destroyed, and whether there was time for all of it. */
export interface Destruction {
  readonly results: readonly StackResult[];
  readonly inTime: boolean;
}

/**
 * Destroys in a bounded time. An apply that was interrupted leaves resources that no state names, on whose end the
 * provider waits for up to 20 minutes; with the emulator they end at once.
 */
export async function destroyWithin(run: LocalRun, seconds: number): Promise<Destruction> {
  const bound = new AbortController();
  const timer = setTimeout(() => {
    run.say(`not all destroyed in ${seconds} s; what is left goes with the emulator`);
    bound.abort();
  }, seconds * 1000);
  const interrupts = [bound.signal, ...(run.interrupt === undefined ? [] : [run.interrupt])];
  try {
    const results = await destroyAll({ ...run, interrupt: AbortSignal.any(interrupts) });
    return { results, inTime: !bound.signal.aborted };
  } finally {
    clearTimeout(timer);
  }
}

/** Stops the emulator and takes away what was written for it. What it still held goes with it. */
export async function endEmulator({ workspace, say }: Pick<LocalRun, "workspace" | "say">): Promise<void> {
  const emulator = await Emulator.started(workspace.folder);
  await emulator?.stop();
  say(emulator === undefined ? "no emulator runs" : `the emulator on ${emulator.endpoint} has ended`);
  workspace.clear();
}
