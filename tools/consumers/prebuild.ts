import { runProgram } from "../lib/run-program";
import { buildConsumers, ConsumersUnavailable } from "./build";

/** Builds the consumers where they are to be had, in a process of its own: the build blocks the one that asks for it. */
function main(): void {
  try {
    buildConsumers();
  } catch (failure) {
    // The tests that need them say why they are skipped.
    if (!(failure instanceof ConsumersUnavailable)) throw failure;
  }
}

runProgram(main);
