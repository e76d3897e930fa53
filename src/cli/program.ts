import { Command } from "commander";
import { addApply } from "./commands/apply";
import { addDrift } from "./commands/drift";
import { addPlan } from "./commands/plan";
import { addRuns } from "./commands/runs";

/** The `hft` command with all its commands; a wrong call of it throws a `CommanderError`. */
export function hft(): Command {
  const program = new Command("hft")
    .description("Plans, applies and watches the stacks of an environment.")
    .option("--json", "print the result as one JSON document")
    .option("--debug", "print the stack trace of an error")
    .configureHelp({ showGlobalOptions: true })
    .showHelpAfterError()
    .exitOverride();
  for (const add of [addPlan, addApply, addDrift, addRuns]) add(program);
  return program;
}
