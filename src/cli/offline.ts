import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import type { Json } from "../core/json";
import { normalForm, type NormalChange } from "../plan/normal-form";
import { readPlan } from "../plan/read-plan";
import type { PlanReport, StackReport } from "../plan/report";
import { sensitiveTexts } from "../plan/secrets";
import { failedStack, stackReport } from "../plan/stack-report";
import { callerVariables } from "../process/caller-variables";
import { runCommand } from "../process/run-command";
import type { SynthesizedStack } from "../terraform/stacks";
import { baseDirectory } from "./base";
import { folders, type CommandContext } from "./context";
import { effects } from "./effects";
import { environmentReport } from "./environment-report";
import { hashOf } from "./planning";
import { matching, readEnvironment, stackHash, synthesize } from "./project";
import { Stop, stopIfInterrupted } from "./stop";

export interface OfflinePlan {
  readonly environment: string;
  /** Stacks to plan; `*` stands for anything. @default all */
  readonly stack?: string;
  /** Output directory to plan, in place of a synth. */
  readonly from?: string;
  /** What the change is compared with, a commit or an output directory. */
  readonly base?: string;
}

/**
 * Plans an environment without credentials and without a state: each stack that differs from the base is planned by its
 * providers over what an apply of the base would have left behind. Says nothing of what runs.
 *
 * @throws {@link Stop} HFT-026 without a base
 */
export async function planOffline(
  { environment: name, stack: pattern, from, base }: OfflinePlan,
  context: CommandContext,
): Promise<PlanReport> {
  const { root, say, progress, interrupt, secrets: given } = context;
  if (base === undefined) {
    throw new Stop("HFT-026", "no --base", `npx hft plan ${name} --offline --base origin/main`);
  }
  const outdir = from === undefined ? folders.output(root) : context.pathOf(from);
  if (from === undefined) {
    say(`${name}: synthesizing`);
    await progress.during(`the synth of ${name}`, () => synthesize(root, [name], outdir, interrupt));
  }
  const baseDir = await baseDirectory(base, name, context);
  const [head, before] = [readEnvironment(outdir, name), readEnvironment(baseDir, name)];
  const old = new Map(before.stacks.map((stack) => [stack.name, stackHash(stack)]));
  const all = matching(head, pattern);
  const affected = all.filter((stack) => old.get(stack.name) !== stackHash(stack));

  const planned = await planOverBase(affected, { base: baseDir, head: outdir }, context);
  const { allowDestroy } = head.summary;
  const stacks = planned.map(({ stack, outcome }): PlannedOffline => {
    if ("error" in outcome) {
      return { stack, changes: [], report: failedStack(stack.name, outcome.error, given) };
    }
    const plan = readPlan(outcome.plan);
    const secrets = given.and(sensitiveTexts(plan));
    const props = { stack: stack.name, json: stack.json, plan, effects, allowDestroy, secrets };
    return { stack, changes: normalForm(plan), report: stackReport(props) };
  });
  return environmentReport({
    offline: true,
    hash: `offline-${hashOf(stacks)}`,
    stacks: stacks.map(({ report }) => report),
    unaffected: all.filter((stack) => !affected.includes(stack)).map(({ name: stack }) => stack),
    summary: head.summary,
    before: before.summary,
    now: context.now(),
  });
}

interface PlannedOffline {
  readonly stack: SynthesizedStack;
  readonly changes: readonly NormalChange[];
  readonly report: StackReport;
}

/** A plan as JSON, or why there is none. */
type PlanOverBase = { readonly plan: Json } | { readonly error: string };

/** Runs the gate's planner, which knows how the providers plan without an account, in a process of its own. */
async function planOverBase(
  stacks: readonly SynthesizedStack[],
  { base, head }: { readonly base: string; readonly head: string },
  { root, say, progress, interrupt }: CommandContext,
): Promise<readonly { readonly stack: SynthesizedStack; readonly outcome: PlanOverBase }[]> {
  if (stacks.length === 0) return [];
  const out = folders.offline(root);
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true, mode: 0o700 }); // a plan has variables in clear
  try {
    const names = stacks.map(({ name }) => name);
    const script = [path.join(root, "tools/run.cjs"), "tools/gate/compare.ts"];
    const args = [...script, "--base", base, "--head", head, "--out", out, ...names];
    const { stderr } = await progress.during(`the plans of ${stacks.length} stacks`, () =>
      runCommand(process.execPath, args, { cwd: root, env: callerVariables(), interrupt, onLine: say }),
    );
    stopIfInterrupted(interrupt);
    return stacks.map((stack) => {
      const file = path.join(out, `${stack.name}.json`);
      if (!existsSync(file)) return { stack, outcome: { error: stderr.trim() } };
      return { stack, outcome: JSON.parse(readFileSync(file, "utf8")) as PlanOverBase };
    });
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}
