import { Command } from "commander";
import { projectRoot } from "../process/project-root";
import { applyCommand } from "./commands/apply";
import { driftCommand } from "./commands/drift";
import { planCommand } from "./commands/plan";
import { abandonRun, listRuns, showRun } from "./commands/runs";
import { commandContext, type CommandContext } from "./context";
import { exitCodes, Stop, type ExitCode } from "./stop";

/** Adds a command whose work gets the options of the whole command line, and whose exit code is the process's. */
function action<Options extends object>(
  program: Command,
  work: (argument: string, options: Options, context: CommandContext) => ExitCode | Promise<ExitCode>,
) {
  return async (argument: string, options: Options): Promise<void> => {
    const { json = false } = program.opts<{ json?: boolean }>();
    const context = commandContext(projectRoot(), json);
    try {
      process.exitCode = await work(argument, options, context);
    } catch (error) {
      if (!(error instanceof Stop)) throw error;
      const { code, rule, found, remedy, exit } = error;
      if (json) context.result("", { code, rule, found, remedy, exit });
      context.say(`error ${error.message}`);
      process.exitCode = exit;
    }
  };
}

interface PlanOptions {
  readonly stack?: string;
  readonly from?: string;
  readonly base?: string;
}

export function hft(): Command {
  const program = new Command("hft")
    .description("Plans, applies and watches the stacks of an environment.")
    .option("--json", "print the result as JSON")
    .showHelpAfterError()
    .exitOverride((error) => process.exit(error.exitCode === 0 ? exitCodes.done : exitCodes.error));
  const withPlanOptions = (command: Command): Command =>
    command
      .argument("<environment>", "name of an environment, for example production")
      .option("--stack <glob>", "stacks to take, for example 'production-virginia-*'")
      .option("--from <dir>", "output directory to take, in place of a synth");

  withPlanOptions(program.command("plan"))
    .description("plan an environment; writes .hft/plans/<environment>.{json,md,gitlab.json}")
    .option(
      "--base <commit>",
      "what the change is compared with, a commit or an output directory: equal stacks are not planned",
    )
    .addHelpText(
      "after",
      "\nexit codes: 0 no changes, 1 error, 2 changes\n\nexample: npx hft plan production --base origin/main",
    )
    .action(
      action<PlanOptions>(program, (environment, options, context) =>
        planCommand({ environment, ...options }, context),
      ),
    );

  withPlanOptions(program.command("apply"))
    .description("plan again, compare with the review, apply stack by stack")
    .option(
      "--base <commit>",
      "what the change is compared with, a commit or an output directory: equal stacks are left out",
    )
    .option("--reviewed <hash>", "hash of the plan that was reviewed; another plan is refused")
    .option("--confirm <environment>", "its name once more, which production needs")
    .option("--break-glass <reason>", "disturb what runs in a session; the reason is recorded")
    .option("--resume <run>", "go on with an unfinished run")
    .addHelpText(
      "after",
      "\nexit codes: 0 applied, 1 error, 3 refused, 4 interrupted: resume it\n\nexample: npx hft apply production --reviewed 0123… --confirm production",
    )
    .action(
      action<PlanOptions & { reviewed?: string; confirm?: string; breakGlass?: string; resume?: string }>(
        program,
        (environment, options, context) => applyCommand({ environment, ...options }, context),
      ),
    );

  withPlanOptions(program.command("drift"))
    .description("look for what was changed outside of Terraform; changes nothing")
    .addHelpText("after", "\nexit codes: 0 none, 1 error, 2 drift")
    .action(
      action<PlanOptions>(program, (environment, options, context) =>
        driftCommand({ environment, ...options }, context),
      ),
    );

  const runs = program.command("runs").description("the applies of this checkout");
  runs
    .command("list")
    .description("list them, the newest first")
    .action(action(program, (_, __, context) => listRuns(context)));
  runs
    .command("show")
    .argument("<run>")
    .description("show what one did")
    .action(action(program, (run, _, context) => showRun(run, context)));
  runs
    .command("abandon")
    .argument("<run>")
    .description("let another run begin; what is applied stays applied")
    .action(action(program, (run, _, context) => abandonRun(run, context)));
  return program;
}

void hft().parseAsync();
