"use strict";
// Bundles one TypeScript entry of this project into .build/ and runs it in this process.
// It bundles every time (about 0.1 s), so there is no cache that could be stale; packages stay external.
process.env.ESBUILD_WORKER_THREADS = "0"; // one build needs no worker, which would outlive it
const { buildSync } = require("esbuild");
const { mkdirSync, renameSync, writeFileSync } = require("node:fs");
const path = require("node:path");

const [entry, ...args] = process.argv.slice(2);
if (entry === undefined) {
  console.error("usage: node tools/run.cjs <entry.ts> [arguments]");
  process.exit(1);
}
const root = path.resolve(__dirname, "..");
const outfile = path.join(root, ".build", entry.replace(/\.ts$/, ".cjs"));
mkdirSync(path.dirname(outfile), { recursive: true });
let bundle;
try {
  [bundle] = buildSync({
    absWorkingDir: root,
    entryPoints: [entry],
    outfile,
    bundle: true,
    write: false,
    packages: "external",
    platform: "node",
    target: "node20",
    sourcemap: "inline",
    sourcesContent: false,
    logLevel: "error",
  }).outputFiles;
} catch {
  process.exit(1); // esbuild has printed file, line and reason
}
// Two runs at once must not read each other's half-written bundle.
const unfinished = `${outfile}.${process.pid}`;
writeFileSync(unfinished, bundle.contents);
renameSync(unfinished, outfile);
process.argv = [process.argv[0], outfile, ...args];
require(outfile);
