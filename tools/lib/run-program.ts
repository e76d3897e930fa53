/** Runs a command-line program: a failure is its message on standard error, without a stack trace, and exit code 1. */
export function runProgram(main: () => void | Promise<void>): void {
  const begun = Promise.resolve().then(main);
  begun.catch((failure: unknown) => {
    console.error(failure instanceof Error ? failure.message : failure);
    process.exitCode = 1;
  });
}
