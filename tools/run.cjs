"use strict";
// Runs one TypeScript entry of this project in this process, in the project's folder.
// `node --enable-source-maps tools/run.cjs …` names sources in traces.
const Module = require("node:module");
const path = require("node:path");
const { bundle, root } = require("./start/bundle.cjs");
const resolution = require("./start/resolve.cjs");

const [entry, ...args] = process.argv.slice(2);
if (entry === undefined) fail("usage: node tools/run.cjs <entry.ts> [arguments]");
// The CLI of cdktf means a folder of its own working directory.
if (process.env.CDKTF_OUTDIR) process.env.CDKTF_OUTDIR = path.resolve(process.env.CDKTF_OUTDIR);
process.chdir(root);

// On a tick of its own: what the program throws is its own error, not that of a promise.
void bundle(entry).then((made) => process.nextTick(run, made), refuse);

function run({ file, text }) {
  resolution.install();
  process.argv = [process.argv[0], file, ...args];
  const program = new Module(file);
  program.filename = file;
  program.paths = Module._nodeModulePaths(path.dirname(file));
  program._compile(text, file);
}

function refuse(failure) {
  if (failure.errors !== undefined) {
    const messages = require("esbuild").formatMessagesSync(failure.errors, {
      kind: "error",
      color: process.stderr.isTTY,
    });
    fail(messages.join("").trimEnd());
  }
  fail(
    [
      "error RUN-006",
      "  rule    the packages of package-lock.json are installed, esbuild's program for this machine among them",
      `  found   ${failure.message.split("\n")[0]}`,
      "  remedy  npm ci, without --omit=optional, on a machine of this kind",
    ].join("\n"),
  );
}

function fail(text) {
  console.error(text);
  process.exit(1);
}
