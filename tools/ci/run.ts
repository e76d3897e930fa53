import { withVariables, type ProcessVariables } from "../lib/process-variables";
import { runCommand, type CommandResult } from "../../src/process/run-command";

export interface RunOptions {
  /** @default the working directory */
  readonly cwd?: string;
  /** @default this process's environment */
  readonly env?: ProcessVariables;
}

/**
 * Runs a program, found on the PATH of its own environment, that has to succeed.
 *
 * @returns what it printed on standard output
 * @throws Error with everything that it printed, unless it ended with exit code 0
 */
export async function run(
  program: string,
  args: readonly string[],
  options: RunOptions = {},
): Promise<string> {
  const result = await attempt(program, args, options);
  if (result.exitCode === 0) return result.stdout;
  throw new Error(
    `${[program, ...args].join(" ")}: exit code ${result.exitCode}\n${result.stdout}${result.stderr}`,
  );
}

/** Runs a program that may fail. */
export function attempt(
  program: string,
  args: readonly string[],
  options: RunOptions = {},
): Promise<CommandResult> {
  const { cwd = process.cwd(), env = withVariables({}) } = options;
  return runCommand(program, args, { cwd, env });
}
