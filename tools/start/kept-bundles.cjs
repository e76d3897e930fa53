"use strict";
// Bundling takes a quarter of a start. A bundle is kept in .build, with what each of its sources was like, and is
// taken only while all of them are the same.
const { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } = require("node:fs");
const path = require("node:path");

/** What decides how a bundle is made, besides its sources. */
const makers = [
  "tsconfig.json",
  "package.json",
  "node_modules/esbuild/package.json",
  "tools/start/bundle.cjs",
];

/** A file system may give the same time to two changes that follow each other closely. */
const settledAfterMs = 1000;

/** The text of a bundle that is there and still right. */
function keptBundle(root, file) {
  try {
    const text = readFileSync(file, "utf8");
    const { sources, stamp } = JSON.parse(text.slice("// ".length, text.indexOf("\n")));
    return stampOf(root, sources).stamp === stamp ? text : undefined;
  } catch {
    return undefined; // there is none, or it is no bundle
  }
}

/** Keeps a bundle. Nothing depends on it: where it cannot be written, the next start bundles again. */
function keepBundle(root, file, { text, inputs, started }) {
  const temporary = `${file}.${process.pid}`;
  try {
    // A folder changes when a file is added to it, which an import may then mean. The root holds what programs write.
    const folders = inputs.map((input) => path.dirname(input)).filter((folder) => folder !== ".");
    const sources = [...makers, ...new Set([...inputs, ...folders])];
    const { stamp, changedMs } = stampOf(root, sources);
    if (changedMs > started - settledAfterMs) return; // perhaps after it was read
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(temporary, `// ${JSON.stringify({ sources, stamp })}\n${text}`);
    renameSync(temporary, file);
  } catch {
    remove(temporary);
  }
}

function remove(file) {
  try {
    rmSync(file, { force: true });
  } catch {
    // It is not there either.
  }
}

/** What files and folders are like: each change of one changes the time of its inode, which no program can set. */
function stampOf(root, sources) {
  let changedMs = 0;
  const stamp = sources.map((source) => {
    const { ctimeMs, ino, size } = statSync(path.join(root, source));
    changedMs = Math.max(changedMs, ctimeMs);
    return `${ctimeMs} ${ino} ${size}`;
  });
  return { stamp: stamp.join(), changedMs };
}

module.exports = { keptBundle, keepBundle };
