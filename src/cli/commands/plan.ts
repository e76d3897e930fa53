import type { Command } from "commander";
import { environmentAction, helpEnd, withPlanOptions } from "../action";
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { plural } from "../../core/plural";
import { renderComment } from "../../plan/comment/comment";
import { gitlabReport } from "../../plan/gitlab";
import type { PlanReport, StackReport } from "../../plan/report";
import { limiter } from "../../process/limiter";
import { alongDependencies, type Dependencies } from "../../terraform/order";
import type { SynthesizedStack } from "../../terraform/stacks";
import { baseDirectory } from "../base";
import { folders, type CommandContext } from "../context";
import { environmentReport } from "../environment-report";
import { planOffline } from "../offline";
import { hashOf, Planning, type PlannedStack, type PlanningProps } from "../planning";
import { matching, readEnvironment, stackHash, type SynthesizedEnvironment } from "../project";
import { exitCodes, stopIfInterrupted, type ExitCode } from "../stop";
import { openPlanning } from "../open-planning";

type PlanOptions = Omit<PlanCommand, "environment">;

/** Adds `hft plan`. */
export function addPlan(program: Command): void {
  withPlanOptions(program.command("plan [environment]"))
    .description("plan an environment; writes .hft/plans/<environment>.{json,md,gitlab.json}")
    .option(
      "--base <commit>",
      "what the change is compared with, a commit or an output directory: equal stacks are not planned",
    )
    .option("--offline", "plan without credentials, over what the base would have left behind")
    .addHelpText(
      "after",
      helpEnd(
        { 0: "no changes", 1: "error", 2: "changes", 4: "interrupted" },
        "npx hft plan production --base origin/main",
      ),
    )
    .action(
      environmentAction<PlanOptions>(program, (environment, options, context) =>
        planCommand({ environment, ...options }, context),
      ),
    );
}

export interface PlanCommand {
  readonly environment: string;
  /** Stacks to plan; `*` stands for anything. @default all */
  readonly stack?: string;
  /** Output directory to plan, in place of a synth. */
  readonly from?: string;
  /** What the change is compared with, a commit or an output directory: stacks that are equal in both are not planned. */
  readonly base?: string;
  /** Whether to plan without credentials and without a state. @default false */
  readonly offline?: boolean;
  /** How many stacks may be planned at once. */
  readonly parallelism: number;
}

/** A planned environment: what a reviewer is told, and what an apply goes on with. */
export interface PlannedEnvironment {
  readonly environment: SynthesizedEnvironment;
  readonly planned: readonly PlannedStack[];
  readonly report: PlanReport;
  readonly planning: PlanningProps;
}

/** `hft plan`: plans an environment and writes what a reviewer is told to `.hft/plans`. */
async function planCommand(command: PlanCommand, context: CommandContext): Promise<ExitCode> {
  const report =
    command.offline === true
      ? await planOffline(command, context)
      : (await planEnvironment(command, context)).report;
  const folder = folders.plans(context.root);
  mkdirSync(folder, { recursive: true });
  const file = (extension: string): string => path.join(folder, `${report.environment}.${extension}`);
  const comment = renderComment(report);
  writeFileSync(file("json"), `${JSON.stringify(report, null, 2)}\n`);
  writeFileSync(file("md"), comment);
  writeFileSync(file("gitlab.json"), `${JSON.stringify(gitlabReport(report))}\n`);
  context.result(comment, report);
  if (report.stacks.some(({ error }) => error !== undefined)) return exitCodes.error;
  return hasChanges(report) ? exitCodes.changes : exitCodes.done;
}

/** Whether an apply would do anything. */
export function hasChanges({ stacks }: PlanReport): boolean {
  return stacks.some(({ changes, outputs }) => changes.length > 0 || outputs.length > 0);
}

/** Synthesizes and plans an environment. */
export async function planEnvironment(
  command: PlanCommand,
  context: CommandContext,
): Promise<PlannedEnvironment> {
  const { environment: name, stack: pattern, base } = command;
  const { environment, planning } = await openPlanning(command, context);
  const before =
    base === undefined ? undefined : readEnvironment(await baseDirectory(base, name, context), name);
  const { planned, unaffected } = await planStacks(
    environment,
    matching(environment, pattern),
    before,
    planning,
  );
  stopIfInterrupted(context.interrupt);
  const report = environmentReport({
    hash: hashOf(planned),
    stacks: planned.map(({ report: own }) => own),
    unaffected,
    summary: environment.summary,
    before: before?.summary,
    now: context.now(),
  });
  return { environment, planned, report, planning };
}

/** Plans stacks, those that do not need each other at once; what one of them comes to is another's concern only by need. */
async function planStacks(
  { dependencies }: SynthesizedEnvironment,
  stacks: SynthesizedEnvironment["stacks"],
  before: SynthesizedEnvironment | undefined,
  props: PlanningProps,
): Promise<{ readonly planned: readonly PlannedStack[]; readonly unaffected: readonly string[] }> {
  const planning = new Planning(props);
  const planned = new Map<string, PlannedStack>();
  const unaffected = new Set<string>();
  const planOne = async (stack: SynthesizedStack): Promise<void> => {
    const needed = dependencies[stack.name] ?? [];
    const old = before?.stacks.find(({ name }) => name === stack.name);
    const isSame = old !== undefined && stackHash(old) === stackHash(stack);
    if (isSame && !planning.hasUnapplied(needed)) {
      unaffected.add(stack.name);
      return;
    }
    props.say(`${stack.name}: planning`);
    const result = await planning.plan(stack, needed);
    props.terraform.forgetPlan(result.folder); // it has secrets in clear, and an apply plans again
    props.say(`${stack.name}: ${inShort(result.report)}`);
    planned.set(stack.name, result);
  };
  const inTurn = limiter(props.parallelism);
  const byName = new Map(stacks.map((stack) => [stack.name, stack]));
  const chosen: Dependencies = Object.fromEntries(
    stacks.map(({ name }) => [name, (dependencies[name] ?? []).filter((one) => byName.has(one))] as const),
  );
  await alongDependencies(chosen, async (name) => {
    const stack = byName.get(name);
    await inTurn(async () => {
      if (stack !== undefined && !props.interrupt.aborted) await planOne(stack);
    });
    return true;
  });
  stopIfInterrupted(props.interrupt);
  return {
    planned: stacks.flatMap(({ name }) => planned.get(name) ?? []),
    unaffected: stacks.map(({ name }) => name).filter((name) => unaffected.has(name)),
  };
}

function inShort({ error, changes }: StackReport): string {
  if (error !== undefined) return "could not be planned";
  return changes.length === 0 ? "no changes" : plural(changes.length, "change");
}
