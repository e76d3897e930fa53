"use strict";
// Bundles one TypeScript entry of this project and runs it in this process, in the project's folder.
// It bundles every time (about 0.1 s) and writes nothing, so there is no cache that could be stale and no file that
// could be half-written; packages stay external. `node --enable-source-maps tools/run.cjs …` names sources in traces.
process.env.ESBUILD_WORKER_THREADS = "0"; // one build needs no worker, which would outlive it
const Module = require("node:module");
const path = require("node:path");

const root = path.resolve(__dirname, "..");
const [entry, ...args] = process.argv.slice(2);
if (entry === undefined) fail("usage: node tools/run.cjs <entry.ts> [arguments]");
const esbuild = installed(() => require("esbuild"));
// The CLI of cdktf means a folder of its own working directory.
if (process.env.CDKTF_OUTDIR) process.env.CDKTF_OUTDIR = path.resolve(process.env.CDKTF_OUTDIR);
process.chdir(root);

const options = {
  absWorkingDir: root,
  entryPoints: [entry],
  outfile: path.join(root, ".build", entry.replace(/\.ts$/, ".cjs")),
  bundle: true,
  write: false,
  packages: "external",
  platform: "node",
  target: "node20",
  sourcemap: process.sourceMapsEnabled ? "inline" : false,
  sourcesContent: false,
  logLevel: "silent",
};

const { bundle, errors } = build(options);
if (bundle !== undefined) run(bundle);
else void withoutBrokenEnvironments(errors);

function run(bundle) {
  const { path: file, text } = bundle;
  process.argv = [process.argv[0], file, ...args];
  const program = new Module(file);
  program.filename = file;
  program.paths = Module._nodeModulePaths(path.dirname(file));
  program._compile(text, file);
}

function build(how) {
  const { GOGC } = process.env;
  process.env.GOGC = "off"; // a build ends before its garbage matters: a third of its time, 15 MB
  try {
    return { bundle: installed(() => esbuild.buildSync(how)).outputFiles[0] };
  } catch (failure) {
    return { errors: failure.errors };
  } finally {
    if (GOGC === undefined) delete process.env.GOGC;
    else process.env.GOGC = GOGC;
  }
}

/**
 * Builds again with each file under environments/ and extensions/ that does not compile replaced by one that throws
 * the reason, so that it stops only who loads it.
 */
async function withoutBrokenEnvironments(errors) {
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
    if (reasons.size === known) failToBuild(found);
    const built = await esbuild.build({ ...options, plugins: [broken] }).catch((failure) => failure);
    if (built.outputFiles !== undefined) return run(built.outputFiles[0]);
    found = built.errors;
  }
}

function inOneLine({ text, location }) {
  return location === null ? text : `${location.file}:${location.line}:${location.column + 1}: ${text}`;
}

function failToBuild(errors) {
  fail(esbuild.formatMessagesSync(errors, { kind: "error", color: process.stderr.isTTY }).join("").trimEnd());
}

/** Does something with esbuild, which may not be there, or not with its program for this machine. */
function installed(work) {
  try {
    return work();
  } catch (failure) {
    if (failure.errors !== undefined) throw failure; // of a build
    fail(
      [
        "error RUN-006",
        "  rule    the packages of package-lock.json are installed, esbuild's program for this machine among them",
        `  found   ${failure.message.split("\n")[0]}`,
        "  remedy  npm ci, without --omit=optional, on a machine of this kind",
      ].join("\n"),
    );
  }
}

function fail(text) {
  console.error(text);
  process.exit(1);
}
