import { runProgram } from "../lib/run-program";
import { localArguments } from "./arguments";
import { Emulator } from "./emulator";
import { timesTable } from "./report";
import { withProviders } from "./session";
import { destroyAll, endEmulator } from "./take-down";
import { developersWorkspace } from "./workspace";

/** Destroys what `up` applied and ends the emulator. What was downloaded stays. */
async function main(): Promise<void> {
  const args = localArguments();
  if (args === undefined) return;
  const { pluginDirs } = args;
  const emulator = await Emulator.running(developersWorkspace.folder);
  if (emulator === undefined) {
    await endEmulator({ workspace: developersWorkspace, say: (sentence) => console.log(sentence) });
    return;
  }
  const results = await withProviders(pluginDirs, async (run) => {
    const destroyed = await destroyAll(run);
    if (run.interrupt?.aborted === true) throw new Error("interrupted; npm run local:down goes on from here");
    if (destroyed.length > 0) run.say(`\n${timesTable(destroyed)}\n`);
    await endEmulator(run);
    return destroyed;
  });
  const failed = results.filter(({ succeeded }) => !succeeded).map(({ stack }) => stack);
  if (failed.length > 0) {
    throw new Error(`${failed.join(", ")} could not be destroyed; what was left went with the emulator`);
  }
}

runProgram(main);
