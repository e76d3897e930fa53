import { Command } from "commander";
import { addApply } from "./commands/apply";
import { addDrift } from "./commands/drift";
import { addPlan } from "./commands/plan";
import { addRuns } from "./commands/runs";
import { exitCodes } from "./stop";

function hft(): Command {
  const program = new Command("hft")
    .description("Plans, applies and watches the stacks of an environment.")
    .option("--json", "print the result as JSON")
    .showHelpAfterError()
    .exitOverride((error) => process.exit(error.exitCode === 0 ? exitCodes.done : exitCodes.error));
  for (const add of [addPlan, addApply, addDrift, addRuns]) add(program);
  return program;
}

void hft().parseAsync();
