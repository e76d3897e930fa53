import { runProgram } from "../lib/run-program";
import { localArguments } from "./arguments";
import { Emulator } from "./emulator";
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
  const { pluginDirs } = args;
  const emulator = await Emulator.started(developersWorkspace.folder);
  if (emulator === undefined || !(await emulator.answers())) {
    if (emulator !== undefined) console.log(`the emulator on ${emulator.endpoint} does not answer`);
    await endEmulator({ workspace: developersWorkspace, say: (sentence) => console.log(sentence) });
    return;
  }
  const { results, inTime } = await withProviders(pluginDirs, async (run) => {
    const destruction = await destroyWithin(run, destroySeconds);
    if (run.interrupt?.aborted === true) throw new Error("interrupted; npm run local:down goes on from here");
    if (destruction.results.length > 0) run.say(`\n${timesTable(destruction.results)}\n`);
    await endEmulator(run);
    return destruction;
  });
  if (!inTime) return; // What was left has ended, as it should.
  const failed = results.filter(({ succeeded }) => !succeeded).map(({ stack }) => stack);
  if (failed.length > 0) {
    throw new Error(`${failed.join(", ")} could not be destroyed; what was left went with the emulator`);
  }
}

runProgram(main);
