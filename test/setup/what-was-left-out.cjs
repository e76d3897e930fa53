"use strict";

/** Ends a run with one line: the projects that it did not run, and the tests that it skipped with the reason of each. */
module.exports = class WhatWasLeftOut {
  constructor(_, { projects }) {
    this.projects = projects;
  }

  onRunComplete(contexts, { testResults: files }) {
    const ran = new Set([...contexts].map(({ config }) => config.displayName?.name));
    const notRun = this.projects.filter((name) => !ran.has(name));
    const reasons = new Map();
    for (const { status, ancestorTitles, title } of files.flatMap(({ testResults }) => testResults)) {
      if (status !== "pending") continue;
      // As test/helpers/describe-where.ts writes it.
      const reason =
        /\[skipped: ([^\]]*)\]/.exec([...ancestorTitles, title].join(" "))?.[1] ?? "no reason given";
      reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
    }
    const skipped = [...reasons].map(([reason, count]) => `${count} (${reason})`);
    const parts = [
      notRun.length > 0 ? `not run: ${notRun.join(", ")} (npm run test:all runs them)` : "every project ran",
      skipped.length > 0 ? `tests skipped: ${skipped.join(", ")}` : "no test skipped",
    ];
    // Jest's own summary comes after every other reporter.
    process.once("exit", () => process.stderr.write(`${parts.join("; ")}\n`));
  }
};
