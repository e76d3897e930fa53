import type { CommandContext } from "./context";
import { exitCodes, Stop, type ExitCode } from "./stop";

/** How a command that fails is reported. */
export interface FailureOptions {
  readonly json: boolean;
  /** Whether the stack trace is printed. */
  readonly debug: boolean;
}

/** Reports what a command threw, on one JSON document where that is asked for; returns the exit code. */
export function reportFailure(
  error: unknown,
  { json, debug }: FailureOptions,
  { interrupt, hide, say, result }: CommandContext,
): ExitCode {
  const stop = stopOf(error, interrupt);
  const { code, rule, remedy, exit } = stop;
  if (json) result("", { code, rule, found: hide(stop.found), remedy, exit });
  say(hide(`error ${stop.message}`));
  if (debug && error instanceof Error) say(hide(error.stack ?? ""));
  return exit;
}

function stopOf(error: unknown, interrupt: AbortSignal): Stop {
  if (error instanceof Stop && (error.exit !== exitCodes.error || !interrupt.aborted)) return error;
  // What fails after Ctrl-C fails because of it: the programs that the command waits for are ended.
  if (interrupt.aborted) return new Stop("HFT-012", "interrupted", "start it again");
  const { syscall, message } = (error ?? {}) as Partial<NodeJS.ErrnoException>;
  const found = message ?? String(error);
  return syscall === undefined
    ? new Stop("HFT-022", found, "report it where this repository is kept, with what --debug prints")
    : new Stop("HFT-023", found, "make room, or give this user the right to read and write there");
}
