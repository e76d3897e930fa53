import { runProgram } from "../lib/run-program";
import { localArguments } from "./arguments";
import { applyAll, prepare, provideEmulator } from "./bring-up";
import { Emulator } from "./emulator";
import { emulatorEndpoint, localEnvironment, withEmulatorAt } from "./environment";
import { leftOutLines, outputsTable, timesTable } from "./report";
import { withProviders } from "./session";
import { developersWorkspace } from "./workspace";

/** Applies an environment to an emulator on this machine, starting one if none runs. */
async function main(): Promise<void> {
  const begin = performance.now();
  const args = localArguments();
  if (args === undefined) return;
  const { environment: name, port, pluginDirs } = args;
  const { environment: stated, leftOut } = localEnvironment(name, port);
  const running = await Emulator.running(developersWorkspace.folder);
  const environment =
    port === undefined ? withEmulatorAt(stated, running?.endpoint ?? emulatorEndpoint(stated)) : stated;

  await withProviders(pluginDirs, async (run) => {
    for (const part of leftOut) run.say(`left out: ${part}`);
    const { versions, drops, leftOut: resources } = await prepare(environment, run);
    for (const change of versions) run.say(change);
    if (drops.length > 0) run.say(`left out, because that provider is too old: ${drops.join(", ")}`);
    for (const line of leftOutLines(resources)) run.say(line);
    await provideEmulator(environment, run);
    const results = await applyAll(run);
    const seconds = ((performance.now() - begin) / 1000).toFixed(0);
    run.say(`\n${timesTable(results)}\n\n${outputsTable(results)}\n\n${seconds} s in all`);
    if (run.interrupt?.aborted === true) throw new Error("interrupted");
    if (!results.every(({ succeeded }) => succeeded)) {
      throw new Error(
        "not everything was applied; mend it and run local:up again, or local:down to clear up",
      );
    }
  });
}

runProgram(main);
