import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { didYouMean } from "../core/suggest";
import { canonical } from "../core/json";
import { digest } from "../core/digest";
import { mapValues } from "../core/map-values";
import { summaryFile, type EnvironmentSummary } from "../environment/summary";
import { storeOf, storesDeclared } from "../plan/state-store";
import { callerVariables } from "../process/caller-variables";
import { isRunning } from "../process/is-running";
import { runCommand, type CommandResult } from "../process/run-command";
import { removeAbandoned } from "../process/staging";
import { readDependencies, type Dependencies } from "../terraform/order";
import { readStacks, type SynthesizedStack } from "../terraform/stacks";
import { providers } from "./providers";
import { Stop } from "./stop";

/** One environment as a synth wrote it. */
export interface SynthesizedEnvironment {
  readonly summary: EnvironmentSummary;
  /** Its stacks in the order of an apply: each after those that it needs. */
  readonly stacks: readonly SynthesizedStack[];
  /** By stack, the stacks of the environment whose outputs it reads. */
  readonly dependencies: Dependencies;
  /** The same, and the stack that creates the bucket of its state. */
  readonly order: Dependencies;
}

/**
 * Synthesizes environments of the checkout at `root`, as `npm run synth` does; without a name, all.
 *
 * @throws {@link Stop} HFT-001 with the synth's report, where it has errors
 */
export async function synthesize(
  root: string,
  names: readonly string[],
  outdir: string,
  interrupt: AbortSignal,
): Promise<void> {
  const { exitCode, stderr } = await runSynth(root, names, outdir, interrupt);
  if (exitCode !== 0) throw new Stop("HFT-001", `\n${stderr.trim()}`, "mend what the report says");
}

/** Runs the synth of the checkout at `root` in a process of its own, with its words. */
export async function runSynth(
  root: string,
  words: readonly string[],
  outdir: string,
  interrupt: AbortSignal,
): Promise<CommandResult> {
  const { HFT_ENV: _, ...variables } = callerVariables();
  const env = { ...variables, CDKTF_OUTDIR: outdir };
  const command = [path.join(root, "tools/run.cjs"), "main.ts", ...words];
  const result = await runCommand(process.execPath, command, { cwd: root, env, interrupt });
  if (interrupt.aborted) removeAbandoned(outdir, isRunning);
  return result;
}

/**
 * Reads one environment of an output directory.
 *
 * @throws {@link Stop} HFT-002 where it is not there
 */
export function readEnvironment(outdir: string, environment: string): SynthesizedEnvironment {
  const file = path.join(outdir, summaryFile(environment));
  if (!existsSync(file)) {
    throw new Stop("HFT-002", `no ${file}`, `synthesize it: npm run synth -- ${environment}`);
  }
  const summary = JSON.parse(readFileSync(file, "utf8")) as EnvironmentSummary;
  const own = new Set(summary.stacks);
  const all = new Map(readStacks(outdir).map((stack) => [stack.name, stack]));
  const dependencies = Object.fromEntries(
    Object.entries(readDependencies(outdir))
      .filter(([name]) => own.has(name))
      .map(([name, needed]) => [name, needed.filter((other) => own.has(other))]),
  );
  const order = withStores(dependencies, [...all.values()]);
  const stacks = inOrder(order).map((name) => {
    const stack = all.get(name);
    if (stack === undefined) throw new Stop("HFT-002", `no stack ${name} in ${outdir}`, "synthesize again");
    return stack;
  });
  return { summary, stacks, dependencies, order };
}

/** A stack comes after the one that creates the bucket of its state, too; once there is the bucket, it does not need it. */
function withStores(dependencies: Dependencies, stacks: readonly SynthesizedStack[]): Dependencies {
  const creators = new Map(
    stacks.flatMap(({ name, json }) =>
      storesDeclared(json, providers).map((store) => [store, name] as const),
    ),
  );
  const stores = new Map(stacks.map(({ name, json }) => [name, storeOf(json, providers)]));
  return mapValues(dependencies, (needed, name) => {
    const creator = creators.get(stores.get(name) ?? "");
    return creator === undefined || creator === name || needed.includes(creator) || !(creator in dependencies)
      ? needed
      : [creator, ...needed];
  });
}

/**
 * Returns the stacks whose id matches a pattern, in which `*` stands for anything.
 *
 * @throws {@link Stop} HFT-002 where none does
 */
export function matching(
  { stacks }: SynthesizedEnvironment,
  pattern: string | undefined,
): readonly SynthesizedStack[] {
  if (pattern === undefined) return stacks;
  const parts = pattern.split("*").map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  const form = new RegExp(`^${parts.join(".*")}$`);
  const found = stacks.filter(({ name }) => form.test(name));
  if (found.length > 0) return found;
  throw new Stop(
    "HFT-002",
    `no stack ${pattern}`,
    didYouMean(
      pattern,
      stacks.map(({ name }) => name),
    ),
  );
}

/** Returns a hash of what a stack says to Terraform, whatever the order of its keys and the notes of the toolkit. */
export function stackHash({ json }: SynthesizedStack): string {
  return digest(JSON.stringify(canonical(json, "//")), 40);
}

/** The names of stacks, each after those that it needs, otherwise as they come. */
function inOrder(dependencies: Dependencies): readonly string[] {
  const ordered: string[] = [];
  const visit = (name: string): void => {
    if (ordered.includes(name)) return;
    (dependencies[name] ?? []).forEach(visit);
    ordered.push(name);
  };
  Object.keys(dependencies).forEach(visit);
  return ordered;
}
