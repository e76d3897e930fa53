import { spawn, type ChildProcess } from "node:child_process";
import { createInterface } from "node:readline";

export interface CommandOptions {
  readonly cwd: string;
  /** The whole environment of the child: nothing is inherited. */
  readonly env: Readonly<Record<string, string>>;
  /** Takes each line of standard output as it comes. */
  readonly onLine?: (line: string) => void;
  /**
   * Sends the command SIGINT when aborted, and ends it and its children after `graceSeconds`. The command then has no
   * part in a Ctrl-C of the terminal, and ends with this process.
   */
  readonly interrupt?: AbortSignal;
  /** @default 30: Terraform finishes what it has asked for and writes its state */
  readonly graceSeconds?: number;
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
  const { cwd, env, onLine, interrupt, graceSeconds = 30 } = options;
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd,
      env,
      stdio: ["ignore", "pipe", "pipe"],
      detached: interrupt !== undefined,
    });
    const end = () => killGroup(child);
    let patience: NodeJS.Timeout | undefined;
    const forward = () => {
      child.kill("SIGINT");
      patience = setTimeout(end, graceSeconds * 1000);
    };
    if (interrupt !== undefined) process.once("exit", end);
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
      clearTimeout(patience);
      process.off("exit", end);
      resolve({
        exitCode,
        stdout: Buffer.concat(stdout).toString("utf8"),
        stderr: Buffer.concat(stderr).toString("utf8"),
      });
    });
  });
}

/** Ends a detached child and the processes that it started, such as Terraform's providers. */
function killGroup({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  try {
    process.kill(process.platform === "win32" ? pid : -pid, "SIGKILL");
  } catch {
    // It has ended.
  }
}
