import type { Command } from "commander";
import { action, withPlanOptions } from "../action";
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Acceptance } from "../../core/accept";
import { weeklyWindow } from "../../core/window-text";
import { renderComment } from "../../plan/comment/comment";
import { gitlabReport } from "../../plan/gitlab";
import type { PlanReport } from "../../plan/report";
import { baseDirectory } from "../base";
import { folders, type CommandContext } from "../context";
import { planStacks } from "../plan-stacks";
import { hashOf, type PlannedStack, type PlanningProps } from "../planning";
import { matching, readEnvironment, type SynthesizedEnvironment } from "../project";
import { exitCodes, type ExitCode } from "../stop";
import { openPlanning } from "../open-planning";
import type { Operation } from "../terraform";

type PlanOptions = Omit<PlanCommand, "environment">;

/** Adds `hft plan`. */
export function addPlan(program: Command): void {
  withPlanOptions(program.command("plan"))
    .description("plan an environment; writes .hft/plans/<environment>.{json,md,gitlab.json}")
    .option(
      "--base <commit>",
      "what the change is compared with, a commit or an output directory: equal stacks are not planned",
    )
    .addHelpText(
      "after",
      "\nexit codes: 0 no changes, 1 error, 2 changes\n\nexample: npx hft plan production --base origin/main",
    )
    .action(
      action<PlanOptions>(program, (environment, options, context) =>
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
  const { report } = await planEnvironment(command, context);
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
  const { summary } = environment;
  const before =
    base === undefined ? undefined : readEnvironment(await baseDirectory(base, name, context), name);
  const stacks = matching(environment, pattern);
  const { planned, unaffected } = await planStacks({ environment, stacks, before, operations }, planning);
  const report: PlanReport = {
    environment: name,
    hash: hashOf(planned),
    ...provenance(process.env),
    stacks: planned.map(({ report: own }) => own),
    unaffected,
    gone: (before?.stacks ?? [])
      .map(({ name: stack }) => stack)
      .filter((stack) => !summary.stacks.includes(stack)),
    ...(summary.calendar.window === undefined
      ? {}
      : { changeWindow: `${weeklyWindow(summary.calendar.window)} UTC` }),
    acceptances: acceptanceNotes(summary.accepted, before?.summary.accepted, context.now()),
    generations:
      before === undefined ? [] : changedGenerations(before.summary.generations, summary.generations),
    extensions: summary.extensions,
  };
  return { environment, planned, report, planning };
}

/** Where a plan comes from, as the runners of GitHub and GitLab say it. */
function provenance(env: NodeJS.ProcessEnv): Pick<PlanReport, "commit" | "run"> {
  const commit = env["GITHUB_SHA"] ?? env["CI_COMMIT_SHA"];
  const run =
    env["GITHUB_RUN_ID"] === undefined
      ? env["CI_JOB_URL"]
      : `${env["GITHUB_SERVER_URL"]}/${env["GITHUB_REPOSITORY"]}/actions/runs/${env["GITHUB_RUN_ID"]}`;
  return { ...(commit === undefined ? {} : { commit }), ...(run === undefined ? {} : { run }) };
}

/** Acceptances that end within this time are shown before they do. */
const noticeDays = 30;

/** Acceptances that the base does not have, and those that end soon. */
function acceptanceNotes(
  all: readonly Acceptance[],
  before: readonly Acceptance[] = all,
  now: Date,
): PlanReport["acceptances"] {
  const notice = new Date(now.getTime() + noticeDays * 86_400_000).toISOString().slice(0, 10);
  return all.flatMap((entry): PlanReport["acceptances"] => {
    if (!before.some(({ code, path: at }) => code === entry.code && at === entry.path)) {
      return [{ ...entry, state: "new" }];
    }
    return entry.until <= notice ? [{ ...entry, state: "ends soon" }] : [];
  });
}

type Generations = Readonly<Record<string, string>>;

function changedGenerations(before: Generations, after: Generations): PlanReport["generations"] {
  const paths = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  return paths.flatMap((of) => {
    const [old, now] = [before[of], after[of]];
    if (old === now) return [];
    return [{ path: of, note: old === undefined ? "added" : now === undefined ? "removed" : "changed" }];
  });
}
