"use strict";
// Bundles one TypeScript entry of this project; packages stay external.
process.env.ESBUILD_WORKER_THREADS = "0"; // one build needs no worker, which would outlive it
const path = require("node:path");
const { keptBundle, keepBundle } = require("./kept-bundles.cjs");

const root = path.resolve(__dirname, "../..");

/**
 * The file and the text of a bundle. It is made anew when anything it was made of has changed. A file under
 * environments/ or extensions/ that does not compile is replaced by one that throws the reason, so that it stops only
 * who loads it.
 *
 * @throws of `esbuild.build`, when another file does not compile
 */
async function bundle(entry) {
  const file = path.join(root, ".build", entry.replace(/\.ts$/, ".cjs"));
  const withSourceMap = Boolean(process.sourceMapsEnabled);
  const kept = withSourceMap ? undefined : keptBundle(root, file);
  if (kept !== undefined) return { file, text: kept };
  const started = Date.now();
  const options = {
    absWorkingDir: root,
    entryPoints: [entry],
    outfile: file,
    bundle: true,
    write: false,
    metafile: true,
    packages: "external",
    platform: "node",
    target: "node20",
    sourcemap: withSourceMap ? "inline" : false,
    sourcesContent: false,
    logLevel: "silent",
  };
  const { built, errors } = build(options);
  if (built === undefined) return { file, text: await withoutBrokenEnvironments(options, errors) };
  const [{ text }] = built.outputFiles;
  if (!withSourceMap) keepBundle(root, file, { text, inputs: Object.keys(built.metafile.inputs), started });
  return { file, text };
}

function build(options) {
  const { GOGC } = process.env;
  process.env.GOGC = "off"; // a build ends before its garbage matters: a third of its time, 15 MB
  try {
    return { built: require("esbuild").buildSync(options) };
  } catch (failure) {
    if (failure.errors === undefined) throw failure; // it did not start
    return { errors: failure.errors };
  } finally {
    if (GOGC === undefined) delete process.env.GOGC;
    else process.env.GOGC = GOGC;
  }
}

async function withoutBrokenEnvironments(options, errors) {
  const isOfUser = (file) => /^(environments|extensions)[\\/]/.test(file);
  const reasons = new Map();
  const broken = {
    name: "broken environments",
    setup: ({ onLoad }) =>
      onLoad({ filter: /[\\/](environments|extensions)[\\/]/ }, ({ path: file }) => {
        const reason = reasons.get(path.relative(root, file));
        return reason === undefined ? undefined : { contents: `throw new Error(${JSON.stringify(reason)})` };
      }),
  };
  // Some faults show only when others are out of the way.
  for (let found = errors; ;) {
    const known = reasons.size;
    for (const error of found) {
      const file = path.normalize(error.location?.file ?? "");
      if (!isOfUser(file)) continue;
      reasons.set(file, reasons.has(file) ? `${reasons.get(file)}; ${inOneLine(error)}` : inOneLine(error));
    }
    if (reasons.size === known) throw Object.assign(new Error("it does not compile"), { errors: found });
    const built = await require("esbuild")
      .build({ ...options, plugins: [broken] })
      .catch((failure) => failure);
    if (built.outputFiles !== undefined) return built.outputFiles[0].text;
    found = built.errors;
  }
}

function inOneLine({ text, location }) {
  return location === null ? text : `${location.file}:${location.line}:${location.column + 1}: ${text}`;
}

module.exports = { bundle, root };
