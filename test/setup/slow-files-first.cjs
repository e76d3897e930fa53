"use strict";
const { default: Sequencer } = require("@jest/test-sequencer");

/** Tests that work longer than most, the longest first: what starts last must not be one of them. */
const slow = [
  "test/tools/fuzz/random-environments.test.ts",
  "test/environment/data.test.ts",
  "test/app/unusual-environments.test.ts",
  "test/environment/any-value-anywhere.test.ts",
  "test/plan/comment/any-comment.test.ts",
  "test/problems/problems.test.ts",
  "test/tools/new/environment.test.ts",
  "test/tools/new/command.programs.test.ts",
  "test/cli/hft/synth.programs.test.ts",
  "test/app/determinism.programs.test.ts",
];

const rank = ({ path }) => {
  const at = slow.findIndex((file) => path.endsWith(file));
  return at === -1 ? slow.length : at;
};

/** Starts the slow files first, and the others as Jest does: by how long they took, or by their size. */
module.exports = class SlowFilesFirst extends Sequencer {
  sort(tests) {
    return [...super.sort(tests)].sort((one, other) => rank(one) - rank(other));
  }
};
