import { spawnSync } from "node:child_process";
import { homedir } from "node:os";
import { gateClouds } from "../clouds";
import { parseArguments, usageText, type GateArguments } from "./arguments";
import { userCacheFolder } from "./cache/user-cache";
import { findMirror } from "./find-mirror";
import { gapsOf, hasFailed, judgeStacks } from "./gate";
import { OfflinePlanner } from "./offline-planner";
import { stackReport, summary } from "./report";
import { readStacks, selectStacks } from "../../src/terraform/stacks";

const workDir = ".build/gate";
const defaultOut = "cdktf.out";

/** Exit codes: 0 nothing wrong, 1 a stack failed, or, with CI=true, something was not looked at. */
async function main(): Promise<number> {
  const args = readArguments();
  if (args === undefined) return 1;
  if (args.findMirror) return printMirror(args);
  const coverageMatters = process.env["CI"] === "true";

  if (args.out === undefined && !synthesize(args.environments)) return 1;
  const all = readStacks(args.out ?? defaultOut);
  const judged = selectStacks(all, args.environments);

  const planner = OfflinePlanner.find({ dir: workDir, pluginDirs: args.pluginDirs, cache: args.cache });
  if (planner === undefined) {
    console.log(`skipped ${judged.map(({ name }) => name).join(", ")}: no terraform on the PATH`);
    return coverageMatters ? 1 : 0;
  }
  console.log(`providers from ${args.pluginDirs.length > 0 ? args.pluginDirs.join(", ") : "the registry"}`);
  const cacheFolder = args.cache ? userCacheFolder(process.env) : undefined;
  console.log(
    cacheFolder === undefined
      ? "every stack is planned anew\n"
      : `a stack that was planned before comes from ${cacheFolder}; --no-cache plans it anew\n`,
  );
  const verdicts = await judgeStacks({
    planner,
    all,
    judged,
    validateOnly: args.validateOnly,
    jobs: args.jobs,
    onVerdict: (verdict) => console.log(`${stackReport(verdict)}\n`),
  });
  console.log(summary(verdicts));

  if (verdicts.some(hasFailed)) return 1;
  return coverageMatters && (args.validateOnly || verdicts.some((verdict) => gapsOf(verdict).length > 0))
    ? 1
    : 0;
}

function readArguments(): GateArguments | undefined {
  try {
    return parseArguments(process.argv.slice(2), process.env);
  } catch (error) {
    console.error(`${messageOf(error)}\n${usageText}`);
    return undefined;
  }
}

/** The path goes to standard output alone, so that a script can take it over. */
function printMirror({ searchRoots = [homedir(), "/"] }: GateArguments): number {
  const mirror = findMirror({
    roots: searchRoots,
    providers: gateClouds.map(({ provider }) => provider),
  });
  console.error(mirror === undefined ? "no provider mirror found" : `provider mirror: ${mirror}`);
  if (mirror !== undefined) console.log(mirror);
  return 0;
}

function synthesize(environments: readonly string[]): boolean {
  const synth = ["tools/run.cjs", "main.ts", ...environments];
  return spawnSync(process.execPath, synth, { stdio: "inherit" }).status === 0;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

main().then(
  (exitCode) => {
    process.exitCode = exitCode;
  },
  (error: unknown) => {
    console.error(messageOf(error));
    process.exitCode = 1;
  },
);
