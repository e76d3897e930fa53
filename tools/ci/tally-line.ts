/** What `jest --json` writes, as far as it is counted here. */
export interface JestResults {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  /** Files that could not be run at all, so that no test of theirs is counted. */
  readonly numRuntimeErrorTestSuites: number;
}

/** The line by which machines read how many tests passed. A file that could not be run counts as one failed test. */
export function tallyLine(results: JestResults): string {
  const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
  const skipped = results.numPendingTests > 0 ? `, ${results.numPendingTests} skipped` : "";
  return `${results.numPassedTests} passed, ${failed} failed${skipped}`;
}
