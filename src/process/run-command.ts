import { spawn } from "node:child_process";
import { createInterface } from "node:readline";

export interface CommandOptions {
  readonly cwd: string;
  /** The whole environment of the child: nothing is inherited. */
  readonly env: Readonly<Record<string, string>>;
  /** Takes each line of standard output as it comes. */
  readonly onLine?: (line: string) => void;
  /** Sends the command SIGINT when aborted. The command then has no part in a Ctrl-C of the terminal. */
  readonly interrupt?: AbortSignal;
}

export interface CommandResult {
  /** `null` when a signal ended the command. */
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * Runs a program without a shell and without standard input, and collects what it prints.
 *
 * A non-zero exit is a result, not an error.
 *
 * @throws when the program cannot be started.
 */
export function runCommand(
  program: string,
  args: readonly string[],
  options: CommandOptions,
): Promise<CommandResult> {
  const { cwd, env, onLine, interrupt } = options;
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd,
      env,
      stdio: ["ignore", "pipe", "pipe"],
      detached: interrupt !== undefined,
    });
    const forward = () => child.kill("SIGINT");
    interrupt?.addEventListener("abort", forward, { once: true });
    if (interrupt?.aborted === true) forward();
    if (onLine !== undefined) createInterface({ input: child.stdout }).on("line", onLine);
    const stdout: Buffer[] = [];
    const stderr: Buffer[] = [];
    child.stdout.on("data", (chunk: Buffer) => stdout.push(chunk));
    child.stderr.on("data", (chunk: Buffer) => stderr.push(chunk));
    child.on("error", reject);
    child.on("close", (exitCode) => {
      interrupt?.removeEventListener("abort", forward);
      resolve({
        exitCode,
        stdout: Buffer.concat(stdout).toString("utf8"),
        stderr: Buffer.concat(stderr).toString("utf8"),
      });
    });
  });
}
