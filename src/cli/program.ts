import { Command } from "commander";
import { addApply } from "./commands/apply";
import { addCompletion } from "./commands/completion";
import { addDrift } from "./commands/drift";
import { addLock } from "./commands/lock";
import { addPlan } from "./commands/plan";
import { addRuns } from "./commands/runs";
import { addSynth } from "./commands/synth";
import { addValidate } from "./commands/validate";

/** In the order of `hft --help`, which is that of use. */
const commands = [addValidate, addSynth, addPlan, addApply, addDrift, addRuns, addLock, addCompletion];

/** The `hft` command with all its commands; a wrong call of it throws a `CommanderError`. */
export function hft(): Command {
  const program = new Command("hft")
    .description("Judges, synthesizes, plans, applies and watches the stacks of environments.")
    .option("--json", "print the result as one JSON document")
    .option("--debug", "print the stack trace of an error")
    .configureHelp({ showGlobalOptions: true })
    .showHelpAfterError()
    .exitOverride();
  for (const add of commands) add(program);
  return program;
}
