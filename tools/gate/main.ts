import { spawn } from "node:child_process";
import { once } from "node:events";
import { homedir } from "node:os";
import { gateClouds } from "../clouds";
import { Progress } from "../../src/process/progress";
import { parseArguments, usageText, type GateArguments } from "./arguments";
import { userCacheFolder } from "./cache/user-cache";
import { findMirror } from "./find-mirror";
import { hasFailed, isPartial, judgeStacks, type StackVerdict } from "./gate";
import { OfflinePlanner } from "./offline-planner";
import { closingLine, stackReport, summary } from "./report";
import { readStacks, selectStacks } from "../../src/terraform/stacks";

const workDir = ".build/gate";
const defaultOut = "cdktf.out";

/**
 * Exit codes: 0 nothing wrong, 1 a stack failed, or, with CI=true, something was not looked at. A stack of an optional
 * provider may be left out.
 */
async function main(): Promise<number> {
  const args = readArguments();
  if (args === undefined) return 1;
  if (args.help) {
    console.log(usageText);
    return 0;
  }
  if (args.findMirror) return printMirror(args);
  const coverageMatters = process.env["CI"] === "true";

  const progress = new Progress((line) => console.log(line));
  if (args.out === undefined && !(await progress.during("the synth", () => synthesize(args.environments)))) {
    return 1;
  }
  const all = readStacks(args.out ?? defaultOut);
  const judged = selectStacks(all, args.environments);

  const planner = OfflinePlanner.find({ dir: workDir, pluginDirs: args.pluginDirs, cache: args.cache });
  if (planner === undefined) {
    const verdicts = judged.map(({ name }) => withoutTerraform(name));
    console.log(`skipped ${judged.map(({ name }) => name).join(", ")}: ${noTerraform}`);
    return close(verdicts, coverageMatters ? 1 : 0);
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
    progress,
    onVerdict: (verdict) => progress.say(`${stackReport(verdict)}\n`),
  });
  console.log(summary(verdicts));
  const leftOut = args.validateOnly || isPartial(verdicts);
  return close(verdicts, verdicts.some(hasFailed) || (coverageMatters && leftOut) ? 1 : 0);
}

const noTerraform = "no terraform on the PATH";

function withoutTerraform(stack: string): StackVerdict {
  return { stack, seconds: 0, skipped: noTerraform, problems: [], unchecked: [] };
}

/** Says how the run ends. @returns the exit code */
function close(verdicts: readonly StackVerdict[], exitCode: number): number {
  console.log(`\n${closingLine(verdicts, exitCode)}`);
  return exitCode;
}

function readArguments(): GateArguments | undefined {
  try {
    return parseArguments(process.argv.slice(2), process.env);
  } catch (error) {
    console.error(messageOf(error));
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

async function synthesize(environments: readonly string[]): Promise<boolean> {
  const synth = spawn(process.execPath, ["tools/run.cjs", "main.ts", ...environments], { stdio: "inherit" });
  const [exitCode] = (await once(synth, "exit")) as [number | null];
  return exitCode === 0;
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
