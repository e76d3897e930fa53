import { InvalidArgumentError, type Command } from "commander";
import { projectRoot } from "../process/project-root";
import { commandContext, type CommandContext } from "./context";
import { chosenEnvironment, knownEnvironments } from "./environments";
import { reportFailure, type FailureOptions } from "./failure";
import type { ExitCode } from "./stop";

type Work<Options, Argument> = (
  argument: Argument,
  options: Options,
  context: CommandContext,
) => ExitCode | Promise<ExitCode>;

/** Returns what commander calls for a command: `work` gets its argument and options, and returns the exit code. */
export function action<Options extends object, Argument = string>(
  program: Command,
  work: Work<Options, Argument>,
) {
  return async (argument: Argument, options: Options): Promise<void> => {
    const { json = false, debug = false } = program.opts<Partial<FailureOptions>>();
    const context = commandContext(projectRoot(), json);
    try {
      process.exitCode = await work(argument, options, context);
    } catch (error) {
      process.exitCode = reportFailure(error, { json, debug }, context);
    }
  };
}

/** The same for a command about one environment, which is refused before anything else where there is none of its name. */
export function environmentAction<Options extends { readonly from?: string }>(
  program: Command,
  work: Work<Options, string>,
) {
  return action<Options, string | undefined>(program, (name, options, context) => {
    const outdir = options.from === undefined ? undefined : context.pathOf(options.from);
    return work(chosenEnvironment(name, knownEnvironments(context.root, outdir)), options, context);
  });
}

/** Adds the options of a command that plans an environment. */
export function withPlanOptions(command: Command): Command {
  return command
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

/** Ends the help of a command: what its exit codes mean, and an example. */
export function helpEnd(exits: Partial<Readonly<Record<ExitCode, string>>>, example: string): string {
  const codes = Object.entries(exits).map(([code, meaning]) => `${code} ${meaning}`);
  return `\nexit codes: ${codes.join(", ")}\n\nexample: ${example}`;
}
