import type { Command } from "commander";
import { environmentAction, helpEnd, withPlanOptions } from "../action";
import { createInterface } from "node:readline/promises";
import type { EnvironmentSummary } from "../../environment/summary";
import { renderText } from "../../plan/comment/plain";
import type { PlanReport, StackReport } from "../../plan/report";
import { applyRun } from "../applying";
import { folders, type CommandContext } from "../context";
import { refuseDeletions, refuseNewUse, refuseOtherPlan, refuseSession } from "../guards";
import { Journal, type Begun } from "../journal";
import { exitCodes, Stop, type ExitCode } from "../stop";
import { hasChanges, planEnvironment, type PlanCommand, type PlannedEnvironment } from "./plan";

/** Adds `hft apply`. */
export function addApply(program: Command): void {
  withPlanOptions(program.command("apply <environment>"))
    .description("plan again, compare with the review, apply stack by stack")
    .option(
      "--base <commit>",
      "what the change is compared with, a commit or an output directory: equal stacks are left out",
    )
    .option("--reviewed <hash>", "hash of the plan that was reviewed; another plan is refused")
    .option("--confirm <environment>", "its name once more, which production needs")
    .option("--break-glass <reason>", "disturb what runs in a session; the reason is recorded")
    .option("--resume <run>", "go on with an unfinished run")
    .addHelpText(
      "after",
      helpEnd(
        { 0: "applied", 1: "error", 3: "refused", 4: "interrupted: resume it" },
        "npx hft apply production --reviewed 0123… --confirm production",
      ),
    )
    .action(
      environmentAction<Omit<ApplyCommand, "environment">>(program, (environment, options, context) =>
        applyCommand({ environment, ...options }, context),
      ),
    );
}

interface ApplyCommand extends PlanCommand {
  /** Hash of the plan that was reviewed. @default the plan is shown, and applied once confirmed */
  readonly reviewed?: string;
  /** The environment's name once more, which an apply in production needs. */
  readonly confirm?: string;
  /** Why a session is not respected. */
  readonly breakGlass?: string;
  /** Id of the run to go on with. */
  readonly resume?: string;
}

/** `hft apply`: plans again, compares with the review, and applies stack by stack. */
async function applyCommand(command: ApplyCommand, context: CommandContext): Promise<ExitCode> {
  const runs = folders.runs(context.root);
  const resumed = command.resume === undefined ? undefined : Journal.open(runs, command.resume, context.now);
  const { environment: name } = command;
  if (resumed === undefined) refuseSecondRun(name, context);
  else if (resumed.begun.environment !== name)
    throw new Stop(
      "HFT-011",
      `run ${resumed.id} is of ${resumed.begun.environment}`,
      "list them: npx hft runs list",
    );
  const planned = await planEnvironment(command, context, ["plan", "apply"]);
  const { report, environment, planning } = planned;

  const failure = report.stacks.find(({ error }) => error !== undefined);
  if (failure !== undefined)
    throw new Stop("HFT-004", `${failure.stack}: ${failure.error}`, "mend it and plan again");
  if (resumed === undefined && !hasChanges(report)) {
    context.result(`${name}: no changes`, { environment: name, applied: [] });
    return exitCodes.done;
  }
  const { calendar } = environment.summary;
  const guard = (stacks: readonly StackReport[]): string | undefined => {
    refuseDeletions(stacks);
    refuseNewUse(stacks);
    return refuseSession(stacks, calendar, context.now(), command.breakGlass);
  };
  const breakGlass = guard(report.stacks);
  if (breakGlass !== undefined) context.say(`in a session, with break-glass: ${breakGlass}`);
  if (resumed === undefined) {
    refuseOtherPlan(report, command.reviewed);
    await confirm(environment.summary, report, command, context);
  }

  const note = breakGlass === undefined ? {} : { breakGlass };
  resumed?.write({ event: "resumed", ...note });
  const journal = resumed ?? Journal.begin(runs, { ...begunOf(planned), ...note }, context.now);
  const applied = await applyRun({
    planning,
    stacks: environment.stacks,
    journal,
    guard: (stack) => void guard([stack]),
    interrupt: context.interrupt,
  });
  context.result(`${name}: applied ${applied.join(", ") || "nothing more"} (run ${journal.id})`, {
    environment: name,
    run: journal.id,
    applied,
  });
  return exitCodes.done;
}

function begunOf({ report, planned }: PlannedEnvironment): Begun {
  return {
    event: "begun",
    environment: report.environment,
    hash: report.hash,
    stacks: planned.map(({ stack, changes }) => ({ stack: stack.name, reviewed: changes })),
  };
}

function refuseSecondRun(environment: string, { root, now }: CommandContext): void {
  const other = Journal.all(folders.runs(root), now).find(
    (run) => run.isUnfinished && run.begun.environment === environment,
  );
  if (other === undefined) return;
  throw new Stop(
    "HFT-009",
    `run ${other.id} is unfinished`,
    `npx hft apply ${environment} --resume ${other.id}, or npx hft runs abandon ${other.id}`,
  );
}

/** A plan that nobody reviewed is shown first; production takes its name on the command line or on a terminal. */
async function confirm(
  { environment, production }: EnvironmentSummary,
  report: PlanReport,
  { reviewed, confirm: given }: ApplyCommand,
  { say, interrupt }: CommandContext,
): Promise<void> {
  if (given === environment || (reviewed !== undefined && !production)) return;
  if (reviewed === undefined) say(renderText(report));
  const remedy = `state it: --confirm ${environment}`;
  if (!process.stdin.isTTY) throw new Stop("HFT-008", given ?? "not confirmed", remedy);
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  terminal.once("SIGINT", () => process.emit("SIGINT")); // the terminal gives Ctrl-C to who reads from it
  const question = `Apply this to ${environment}? Write its name: `;
  const answer = await terminal.question(question, { signal: interrupt }).finally(() => terminal.close());
  if (answer.trim() !== environment) throw new Stop("HFT-008", answer.trim() || "no answer", remedy);
}
