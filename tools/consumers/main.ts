import { skip } from "../ci/skip";
import { runProgram } from "../lib/run-program";
import { buildConsumers, ConsumersUnavailable } from "./build";

/** Builds the consumers ahead of the tests, several of which would otherwise build them at the same time. */
async function main(): Promise<void> {
  try {
    console.log(buildConsumers());
  } catch (failure) {
    if (!(failure instanceof ConsumersUnavailable)) throw failure;
    skip("the consumers of node documents", failure.message);
  }
}

runProgram(main);
