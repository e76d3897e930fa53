import type { EnvironmentInput } from "../../src/clouds";
import { Emulator } from "./emulator";
import { emulatorEndpoint, synthesizeInto } from "./environment";
import { fitStacks, type Fitted } from "./fit";
import { installEmulator } from "./installation";
import { LocalStack, type LocalStackContext, type StackResult } from "./local-stack";
import { Refusal } from "./refusal";
import { alongDependencies, readDependencies } from "./stack-order";
import type { Workspace } from "./workspace";

export interface LocalRun extends LocalStackContext {
  readonly workspace: Workspace;
  /** Takes a sentence about the run as a whole. */
  readonly say: (sentence: string) => void;
}

/**
 * Synthesizes an environment into the workspace, fits it to the providers at hand, and gets those. What an emulator
 * knows ends with it, so states that were written for one that is gone are taken away.
 *
 * @throws {@link Refusal} when one is not to be had
 */
export async function prepare(environment: EnvironmentInput, run: LocalRun): Promise<Fitted> {
  const { outdir, folder } = run.workspace;
  const { progress } = run;
  if ((await Emulator.running(folder)) === undefined && run.workspace.forgetStates()) {
    run.say("the emulator of the last run is gone, and what it held: starting afresh");
  }
  synthesizeInto(outdir, environment, { print: (text) => run.say(text.trimEnd()) });
  const fitted = await progress.during("what the provider at hand knows", () =>
    fitStacks(outdir, run.terraform),
  );
  // One after the other: providers are fetched into a cache that Terraform does not lock.
  for (const stack of LocalStack.all(outdir, run).values()) await stack.init();
  return fitted;
}

/**
 * Starts the emulator for a workspace, or takes the one that runs.
 *
 * @throws {@link Refusal} when the running one is elsewhere, or none can be started
 */
export async function provideEmulator(environment: EnvironmentInput, run: LocalRun): Promise<Emulator> {
  const { workspace, say, progress } = run;
  const endpoint = emulatorEndpoint(environment);
  const running = await Emulator.running(workspace.folder);
  if (running?.endpoint === endpoint) {
    say(`the emulator on ${endpoint} goes on`);
    return running;
  }
  const other = running ?? (await Emulator.started(workspace.folder));
  if (other !== undefined) {
    const state = running === undefined ? ", and does not answer" : "";
    throw new Refusal(
      "LOCAL-003",
      `the emulator runs on ${other.endpoint}${state}`,
      "npm run local:down first",
    );
  }
  const python = await installEmulator(progress);
  const emulator = await progress.during(`the emulator's first answer on ${endpoint}`, () =>
    Emulator.start(workspace.folder, python, endpoint, run.interrupt),
  );
  say(`an emulator of AWS listens on ${endpoint}`);
  return emulator;
}

/** Applies the prepared stacks, each after those it reads, and those that do not need each other at once. */
export async function applyAll(run: LocalRun): Promise<readonly StackResult[]> {
  const { outdir } = run.workspace;
  const stacks = LocalStack.all(outdir, run);
  const results: StackResult[] = [];
  await alongDependencies(readDependencies(outdir), async (name) => {
    const stack = stacks.get(name);
    if (stack === undefined || run.interrupt?.aborted === true) return false;
    const result = await stack.apply();
    results.push(result);
    return result.succeeded;
  });
  return results;
}
