import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { performance } from "node:perf_hooks";
import { readRooms } from "./check/architecture";
import { inParallel } from "./lib/in-parallel";
import { Progress } from "./lib/progress";
import { runCommand } from "./lib/run-command";

/**
 * `npm run check`: everything that can be said about the code without running it. One line for each check,
 * and what the tool printed where it fails; exit code 1 if any does.
 */

interface Check {
  readonly name: string;
  /** A script and its arguments, run by this Node: neither npx nor a shell has to be on the PATH. */
  readonly command: readonly string[];
}

const progress = new Progress((line) => console.log(line));

/** More at once would only take turns on the two cores of a small machine. */
const checksAtOnce = 2;

// The longest first, so that the short ones fill the end.
const checks: readonly Check[] = [
  { name: "lint", command: [script("eslint"), "."] },
  { name: "types", command: [script("typescript", "tsc"), "--noEmit"] },
  { name: "format", command: [script("prettier"), "--check", "--log-level", "warn", "."] },
  {
    name: "imports",
    command: [
      script("dependency-cruiser", "depcruise"),
      "--config",
      ".dependency-cruiser.cjs",
      ...codeFolders(),
    ],
  },
  { name: "docs", command: ["tools/run.cjs", "tools/docs/main.ts", "--check"] },
];

/** The file behind a command of an installed package. */
function script(packageName: string, command = packageName): string {
  const folder = path.join("node_modules", packageName);
  const manifest = JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8")) as {
    readonly bin: string | Readonly<Record<string, string>>;
  };
  const file = typeof manifest.bin === "string" ? manifest.bin : manifest.bin[command];
  if (file === undefined) throw new Error(`${packageName} has no command ${command}`);
  return path.join(folder, file);
}

/** The top-level folder, or file, of each room that exists. */
function codeFolders(): readonly string[] {
  const tops = readRooms().flatMap(({ folders }) => folders.map((folder) => folder.replace(/\/.*/, "")));
  return [...new Set(tops)].filter((top) => existsSync(top));
}

async function perform({ name, command }: Check): Promise<void> {
  const start = performance.now();
  const { exitCode, stdout, stderr } = await runCommand(process.execPath, command, {
    cwd: process.cwd(),
    env: process.env as Record<string, string>,
  });
  const seconds = (performance.now() - start) / 1000;
  progress.say(`${exitCode === 0 ? "ok  " : "FAIL"}  ${name.padEnd(8)} ${seconds.toFixed(1).padStart(5)} s`);
  if (exitCode === 0) return;
  progress.say(`\n${(stdout + stderr).trim()}\n`);
  process.exitCode = 1;
}

void inParallel(checks, checksAtOnce, (check) => progress.during(check.name, () => perform(check)));
