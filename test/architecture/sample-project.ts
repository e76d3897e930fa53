import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";

/** The text of each file, by its path from the root of a project. */
export type Files = Readonly<Record<string, string>>;

/** The names of the rules that a file breaks, by its path from the root of its project. */
export type BrokenRules = Readonly<Record<string, readonly string[]>>;

const root = path.resolve(__dirname, "../..");
const installed = path.join(root, "node_modules");

/** Judges files by this project's dependency-cruiser configuration, as if they were the whole project. */
export function importRulesBrokenIn(files: Files): BrokenRules {
  const { summary } = runOn({ ...packages, ...files }, [
    path.join(installed, "dependency-cruiser/bin/dependency-cruise.mjs"),
    ...["--config", path.join(root, ".dependency-cruiser.cjs"), "--output-type", "json"],
    ...topFolders(files),
  ]) as { summary: { violations: { from: string; rule: { name: string } }[] } };
  return byFile(files, (file) =>
    summary.violations.filter(({ from }) => from === file).map(({ rule }) => rule.name),
  );
}

/** Judges files by this project's ESLint configuration, as if they were the whole project. */
export function lintRulesBrokenIn(files: Files): BrokenRules {
  const results = runOn({ ...typescriptProject, ...files }, [
    path.join(installed, "eslint/bin/eslint.js"),
    ...["--config", path.join(root, "eslint.config.mjs"), "--format", "json"],
    ...topFolders(files),
  ]) as { filePath: string; messages: { ruleId: string | null; message: string }[] }[];
  return byFile(files, (file) =>
    results
      .filter(({ filePath }) => filePath.replaceAll(path.sep, "/").endsWith(`/${file}`))
      .flatMap(({ messages }) => messages.map(({ ruleId, message }) => ruleId ?? message)),
  );
}

/** Packages with nothing in them, so that only the import is judged; the last one is installed by chance. */
const packages: Files = {
  "package.json": JSON.stringify({
    dependencies: {
      cdktf: "1.0.0",
      "@cdktf/provider-aws": "1.0.0",
      "@cdktf/provider-google": "1.0.0",
      valibot: "1.0.0",
    },
  }),
  ...emptyPackage("cdktf"),
  ...emptyPackage("@cdktf/provider-aws"),
  ...emptyPackage("@cdktf/provider-google"),
  ...emptyPackage("valibot"),
  ...emptyPackage("by-chance"),
};

/** Rules that ask for types need a project; Node's types are this project's own. */
const typescriptProject: Files = {
  "tsconfig.json": JSON.stringify({
    compilerOptions: {
      strict: true,
      target: "ES2022",
      lib: ["ES2023"],
      module: "CommonJS",
      moduleResolution: "node",
      typeRoots: [path.join(installed, "@types")],
      types: ["node"],
    },
  }),
};

function emptyPackage(name: string): Files {
  return {
    [`node_modules/${name}/package.json`]: JSON.stringify({ name, version: "1.0.0", main: "index.js" }),
    [`node_modules/${name}/index.js`]: "",
  };
}

/** Runs a tool that prints JSON in a temporary folder that holds the files. */
function runOn(files: Files, command: readonly string[]): unknown {
  const folder = realpathSync(mkdtempSync(path.join(os.tmpdir(), "sample-project-")));
  try {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(path.join(folder, path.dirname(name)), { recursive: true });
      writeFileSync(path.join(folder, name), text);
    }
    const { stdout, stderr } = spawnSync(process.execPath, command, { cwd: folder, encoding: "utf8" });
    if (stdout === "") throw new Error(stderr);
    return JSON.parse(stdout);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function topFolders(files: Files): readonly string[] {
  return [...new Set(Object.keys(files).map((file) => file.replace(/\/.*/, "")))];
}

function byFile(files: Files, rules: (file: string) => readonly string[]): BrokenRules {
  return Object.fromEntries(Object.keys(files).map((file) => [file, rules(file)]));
}
