import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { environmentFiles } from "../../src/app/environment-files";
import type { ProcessVariables } from "../lib/process-variables";
import { runProgram } from "../lib/run-program";
import { bareMachine } from "./bare-machine";
import { attempt, run } from "./run";

/**
 * Clones what is committed and does there what the README says first, on a machine as bare as it asks for.
 * `--without-tests` leaves the clone's own tests out.
 */
async function main(): Promise<void> {
  const scratch = mkdtempSync(path.join(tmpdir(), "fresh-clone-"));
  try {
    const clone = path.join(scratch, "clone");
    await run("git", ["clone", "--quiet", "--no-hardlinks", process.cwd(), clone]);
    const machine = { clone, env: await bareMachine(scratch) };

    await readmeCommand(machine, "npm ci && npm run synth");
    console.log(`npm ci && npm run synth: ${expectStacks(clone)} stacks`);
    await expectRefusals(machine);
    console.log("a wrong environment and an unknown one: refused, nothing written");
    if (process.argv.includes("--without-tests")) return;
    console.log(lastLines(await readmeCommand(machine, "npm ci && npm test"), 6));
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

interface Machine {
  readonly clone: string;
  readonly env: ProcessVariables;
}

/** @returns both streams: jest reports on standard error */
async function readmeCommand({ clone, env }: Machine, command: string): Promise<string> {
  return run("sh", ["-c", `{ ${command}; } 2>&1`], { cwd: clone, env });
}

/** @returns how many stacks were written */
function expectStacks(clone: string): number {
  const { stacks } = readJson<{
    readonly stacks: Readonly<Record<string, { readonly synthesizedStackPath: string }>>;
  }>(path.join(clone, "cdktf.out", "manifest.json"));
  for (const { synthesizedStackPath } of Object.values(stacks)) {
    readJson(path.join(clone, "cdktf.out", synthesizedStackPath));
  }
  const names = Object.keys(stacks);
  for (const { name } of environmentFiles()) {
    if (!names.some((stack) => stack.startsWith(`${name}-`))) throw new Error(`${name} has no stack`);
  }
  return names.length;
}

function readJson<Content>(file: string): Content {
  return JSON.parse(readFileSync(file, "utf8")) as Content;
}

/** Two faults in one file come in one report; a wrong name lists the right ones; neither leaves anything behind. */
async function expectRefusals(machine: Machine): Promise<void> {
  const file = path.join(machine.clone, "environments", "production.ts");
  const original = readFileSync(file, "utf8");
  const wrong = original.replace("America/New_York", "America/New_Yrok").replace('kind: "s3"', 'kind: "s4"');
  writeFileSync(file, wrong);
  await expectRefusal(machine, "npm run synth", ["America/New_Yrok", "s4"]);
  writeFileSync(file, original);
  await expectRefusal(machine, "npm run synth -- prodution", ["prodution", "production"]);
}

async function expectRefusal(
  { clone, env }: Machine,
  command: string,
  mentioned: readonly string[],
): Promise<void> {
  for (const folder of outputs(clone)) rmSync(path.join(clone, folder), { recursive: true });
  const { exitCode, stdout, stderr } = await attempt("sh", ["-c", command], { cwd: clone, env });
  const report = `${stdout}${stderr}`;
  const faults = [
    ...(exitCode === 1 ? [] : [`exit code ${exitCode} instead of 1`]),
    ...mentioned.filter((text) => !report.includes(text)).map((text) => `no word of ${text}`),
    ...(/^\s+at .*:\d+/m.test(report) ? ["a stack trace"] : []),
    ...outputs(clone).map((folder) => `${folder} is there`),
  ];
  if (faults.length > 0) throw new Error(`${command}: ${faults.join(", ")}\n${report}`);
}

/** Of finished synths and of such that were prepared. */
function outputs(clone: string): string[] {
  return readdirSync(clone).filter((name) => name.startsWith("cdktf.out"));
}

function lastLines(text: string, count: number): string {
  return text.trimEnd().split("\n").slice(-count).join("\n");
}

runProgram(main);
