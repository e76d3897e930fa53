"use strict";
const { availableParallelism } = require("node:os");

/** @type {import("jest").Config} */
module.exports = {
  testEnvironment: "node",
  testMatch: ["<rootDir>/test/**/*.test.ts"],
  globalSetup: "<rootDir>/test/setup/synthesize.ts",
  setupFiles: ["<rootDir>/test/setup/fast-start.ts"],
  transform: {
    "\\.ts$": [
      "@swc/jest",
      {
        swcrc: false,
        jsc: { parser: { syntax: "typescript" }, target: "es2022" },
        module: { type: "commonjs" },
      },
    ],
  },
  // Generated copies of the sources, which would otherwise be crawled.
  modulePathIgnorePatterns: ["<rootDir>/.build/", "<rootDir>/cdktf.out/"],
  watchman: false,
  // The process that hands out the work has little to do itself, so every core gets a worker; beyond four,
  // loading the provider once more costs more than it saves.
  maxWorkers: Math.min(availableParallelism(), 4),
};
