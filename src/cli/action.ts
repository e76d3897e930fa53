import { InvalidArgumentError, type Command } from "commander";
import { projectRoot } from "../process/project-root";
import { commandContext, type CommandContext } from "./context";
import { Stop, type ExitCode } from "./stop";

/** Returns what commander calls for a command: `work` gets its argument and options, and returns the exit code. */
export function action<Options extends object>(
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

/** Adds the argument and the options of a command that plans an environment. */
export function withPlanOptions(command: Command): Command {
  return command
    .argument("<environment>", "name of an environment, for example production")
    .option("--stack <glob>", "stacks to take, for example 'production-virginia-*'")
    .option("--from <dir>", "output directory to take, in place of a synth")
    .option("--parallelism <n>", "stacks to plan at once, each with 600 MB of memory", wholeNumber, 4);
}

/** The most stacks at once: nothing is gained by more, and each listens for the end of this process. */
const mostAtOnce = 10;

function wholeNumber(text: string): number {
  const number = Number(text);
  if (Number.isInteger(number) && number >= 1 && number <= mostAtOnce) return number;
  throw new InvalidArgumentError(`a whole number from 1 to ${mostAtOnce}`);
}
