import { tallyLine } from "../../../tools/ci/tally-line";

const none = { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, numRuntimeErrorTestSuites: 0 };

describe("tallyLine", () => {
  it("counts what passed and what failed", () => {
    expect(tallyLine({ ...none, numPassedTests: 12, numFailedTests: 2 })).toBe("12 passed, 2 failed");
  });

  it("names what was skipped", () => {
    expect(tallyLine({ ...none, numPassedTests: 12, numPendingTests: 1 })).toBe(
      "12 passed, 0 failed, 1 skipped",
    );
  });

  it("does not pass over a file that could not be run", () => {
    expect(tallyLine({ ...none, numPassedTests: 12, numRuntimeErrorTestSuites: 1 })).toBe(
      "12 passed, 1 failed",
    );
  });
});
