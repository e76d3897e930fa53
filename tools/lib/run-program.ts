import { fileRefusal } from "../../src/app/refusal";

/**
 * Runs a command-line program: a failure is its message on standard error, without a stack trace, and exit code 1. That of
 * the file system says what to do.
 */
export function runProgram(main: () => void | Promise<void>): void {
  const begun = Promise.resolve().then(main);
  begun.catch((failure: unknown) => {
    const told = fileRefusal(failure) ?? failure;
    console.error(told instanceof Error ? told.message : told);
    process.exitCode = 1;
  });
}
