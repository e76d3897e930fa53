"use strict";
// Bundles one TypeScript entry of this project into .build/ and runs it in this process.
// It bundles every time (about 0.1 s), so there is no cache that could be stale; packages stay external.
const { buildSync } = require("esbuild");
const { mkdirSync } = require("node:fs");
const path = require("node:path");

const [entry, ...args] = process.argv.slice(2);
if (entry === undefined) {
  console.error("usage: node tools/run.cjs <entry.ts> [arguments]");
  process.exit(1);
}
const root = path.resolve(__dirname, "..");
const outfile = path.join(root, ".build", entry.replace(/\.ts$/, ".cjs"));
mkdirSync(path.dirname(outfile), { recursive: true });
try {
  buildSync({
    absWorkingDir: root,
    entryPoints: [entry],
    outfile,
    bundle: true,
    packages: "external",
    platform: "node",
    target: "node20",
    sourcemap: "inline",
    sourcesContent: false,
    logLevel: "error",
  });
} catch {
  process.exit(1); // esbuild has printed file, line and reason
}
process.argv = [process.argv[0], outfile, ...args];
require(outfile);
