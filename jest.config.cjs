"use strict";
const { availableParallelism } = require("node:os");
const swc = require("./test/setup/swc.cjs");

const synthesizes = { globalSetup: "<rootDir>/test/setup/synthesize.ts" };
const sharesModules = {
  runner: "jest-light-runner/child-process",
  setupFiles: ["<rootDir>/test/setup/shared-modules.cjs"],
};

/** What a test starts, by the ending of its file: `compute.test.ts` starts nothing, `edits.provider.test.ts` Terraform. */
const projects = {
  unit: {
    testMatch: ["<rootDir>/test/**/*.test.ts", "!**/*.*.test.ts"],
    ...synthesizes,
    ...sharesModules,
  },
  // This project's own programs, each in a process of its own.
  programs: { testMatch: ["<rootDir>/test/**/*.programs.test.ts"], ...synthesizes, ...sharesModules },
  provider: { testMatch: ["<rootDir>/test/**/*.provider.test.ts"], ...synthesizes },
  boot: { testMatch: ["<rootDir>/test/**/*.boot.test.ts"] },
  emulator: { testMatch: ["<rootDir>/test/**/*.emulator.test.ts"] },
  consumers: {
    testMatch: ["<rootDir>/test/**/*.consumers.test.ts"],
    globalSetup: "<rootDir>/test/setup/build-consumers.ts",
  },
};

const common = {
  testEnvironment: "node",
  resolver: "<rootDir>/test/setup/resolve.cjs",
  setupFiles: ["<rootDir>/test/setup/fast-start.ts"],
  transform: {
    "\\.ts$": ["@swc/jest", swc],
  },
  // Generated copies of the sources, which would otherwise be crawled.
  modulePathIgnorePatterns: ["<rootDir>/.build/", "<rootDir>/.hft/", "<rootDir>/cdktf.out/"],
};

/** @type {import("jest").Config} */
module.exports = {
  projects: Object.entries(projects).map(([displayName, own]) => ({ displayName, ...common, ...own })),
  testSequencer: "<rootDir>/test/setup/slow-files-first.cjs",
  reporters: ["default", ["<rootDir>/test/setup/what-was-left-out.cjs", { projects: Object.keys(projects) }]],
  // Ends what hangs, however busy the machine is; nothing is judged by how long it takes.
  testTimeout: 30 * 60 * 1000,
  watchman: false,
  // The process that hands out the work has little to do itself, so every core gets a worker; beyond four,
  // loading the provider once more costs more than it saves.
  maxWorkers: Math.min(availableParallelism(), 4),
};
