import { runProgram } from "../lib/run-program";
import { Progress } from "../lib/progress";
import { installEmulator } from "./installation";

/** Installs the emulator and nothing more: what a machine without a way to PyPI has to have done before. */
async function main(): Promise<void> {
  console.log(`the emulator runs on ${await installEmulator(new Progress((line) => console.log(line)))}`);
}

runProgram(main);
