import { runProgram } from "../lib/run-program";
import { localArguments } from "./arguments";
import type { LocalRun } from "./bring-up";
import { Emulator } from "./emulator";
import { Refusal } from "./refusal";
import { timesTable } from "./report";
import { withProviders } from "./session";
import { destroyWithin, endEmulator } from "./take-down";
import { developersWorkspace } from "./workspace";

/** Production with its two regions is destroyed in three minutes on two cores. */
const destroySeconds = 300;

/** Destroys what `up` applied and ends the emulator, in a bounded time. What was downloaded stays. */
async function main(): Promise<void> {
  const args = localArguments();
  if (args === undefined) return;
  const quietRun = { workspace: developersWorkspace, say: (sentence: string) => console.log(sentence) };
  const emulator = await Emulator.started(developersWorkspace.folder);
  if (emulator === undefined || !(await emulator.answers())) {
    if (emulator !== undefined) quietRun.say(`the emulator on ${emulator.endpoint} does not answer`);
    await endEmulator(quietRun);
    return;
  }
  try {
    await withProviders(args.pluginDirs, takeDown);
  } catch (failure) {
    if (!(failure instanceof Refusal)) throw failure;
    quietRun.say(`${failure.message}\nnothing is destroyed by Terraform; it goes with the emulator`);
    await endEmulator(quietRun);
  }
}

async function takeDown(run: LocalRun): Promise<void> {
  const { results, inTime } = await destroyWithin(run, destroySeconds);
  if (run.interrupt?.aborted === true) throw new Error("interrupted; npm run local:down goes on from here");
  if (results.length > 0) run.say(`\n${timesTable(results)}\n`);
  await endEmulator(run);
  const failed = results.filter(({ succeeded }) => !succeeded).map(({ stack }) => stack);
  if (inTime && failed.length > 0) {
    throw new Error(`${failed.join(", ")} could not be destroyed; what was left went with the emulator`);
  }
}

runProgram(main);
