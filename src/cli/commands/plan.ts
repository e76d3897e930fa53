import type { Command } from "commander";
import { environmentAction, helpEnd, withPlanOptions } from "../action";
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { renderComment } from "../../plan/comment/comment";
import { renderText } from "../../plan/comment/plain";
import { gitlabReport } from "../../plan/gitlab";
import type { PlanReport } from "../../plan/report";
import { baseDirectory } from "../base";
import { folders, type CommandContext } from "../context";
import { environmentReport } from "../environment-report";
import { planOffline } from "../offline";
import { planStacks } from "../plan-stacks";
import { hashOf, type PlannedStack, type PlanningProps } from "../planning";
import { matching, readEnvironment, type SynthesizedEnvironment } from "../project";
import { exitCodes, type ExitCode } from "../stop";
import { openPlanning } from "../open-planning";
import type { Operation } from "../terraform";

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
  context.result(renderText(report), report);
  if (report.stacks.some(({ error }) => error !== undefined)) return exitCodes.error;
  return hasChanges(report) ? exitCodes.changes : exitCodes.done;
}

/** Whether an apply would do anything. */
export function hasChanges({ stacks }: PlanReport): boolean {
  return stacks.some(({ changes, outputs }) => changes.length > 0 || outputs.length > 0);
}

/**
 * Synthesizes and plans an environment.
 *
 * @param operations as which of their roles the providers are asked whose credentials they have
 */
export async function planEnvironment(
  command: PlanCommand,
  context: CommandContext,
  operations: readonly Operation[] = ["plan"],
): Promise<PlannedEnvironment> {
  const { environment: name, stack: pattern, base } = command;
  const { environment, planning } = await openPlanning(command, context);
  const before =
    base === undefined ? undefined : readEnvironment(await baseDirectory(base, name, context), name);
  const stacks = matching(environment, pattern);
  const { planned, unaffected } = await planStacks({ environment, stacks, before, operations }, planning);
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
