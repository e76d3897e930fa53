import { beyondReview } from "../plan/compare";
import type { NormalChange } from "../plan/normal-form";
import type { StackReport } from "../plan/report";
import type { SynthesizedStack } from "../terraform/stacks";
import type { Journal } from "./journal";
import { Planning, type PlannedStack, type PlanningProps } from "./planning";
import { Stop, type StopCode } from "./stop";

export interface ApplyingProps {
  readonly planning: PlanningProps;
  readonly stacks: readonly SynthesizedStack[];
  readonly journal: Journal;
  /** Refuses what may not be done now, with a {@link Stop}: time has passed since the whole was judged. */
  readonly guard: (stack: StackReport) => void;
  /** Set by Ctrl-C: the stack in work is ended in order, and no other is begun. */
  readonly interrupt: AbortSignal;
}

/**
 * Applies the stacks of a run in order. Each is planned once more with what those before it have become, and refused
 * where that does more than was reviewed; the plan that was compared is the one that is applied.
 *
 * @returns the stacks that this process applied
 * @throws {@link Stop} HFT-005, HFT-006, HFT-007, HFT-010, HFT-012, HFT-014 or HFT-032, with what is applied and what is not
 */
export async function applyRun({
  planning,
  stacks,
  journal,
  guard,
  interrupt,
}: ApplyingProps): Promise<readonly string[]> {
  const done: string[] = [];
  const { stacks: reviewed } = journal.begun;
  for (const { stack: name, reviewed: changes } of reviewed.filter(
    ({ stack }) => !journal.applied.has(stack),
  )) {
    const stack = stacks.find((one) => one.name === name);
    if (stack === undefined) throw stopped("HFT-005", journal, `${name} is no longer synthesized`);
    if (interrupt.aborted) throw stopped("HFT-012", journal, "interrupted");
    // Those before it are applied: their real outputs are read, and nothing stands in for them.
    const planned = await new Planning(planning).plan(stack, []);
    if (planned.plan === undefined)
      throw stopped(
        interrupt.aborted ? "HFT-012" : "HFT-010",
        journal,
        `${name}: ${planned.report.error ?? ""}`,
      );
    const refusal = refusalOf(planned, changes, guard);
    if (refusal !== undefined) {
      planning.terraform.forgetPlan(planned.folder);
      throw stopped(refusal.code, journal, `${name}: ${refusal.found}`);
    }
    await applyStack(planned, { planning, journal, interrupt });
    done.push(name);
  }
  journal.write({ event: "ended" });
  return done;
}

async function applyStack(
  { stack, folder, plan }: PlannedStack,
  { planning, journal, interrupt }: Pick<ApplyingProps, "planning" | "journal" | "interrupt">,
): Promise<void> {
  const { terraform, say } = planning;
  const { name } = stack;
  if (plan?.applyable === false) {
    terraform.forgetPlan(folder);
    journal.write({ event: "applied", stack: name });
    say(`${name}: nothing to apply`);
    return;
  }
  journal.write({ event: "applying", stack: name });
  say(`${name}: applying`);
  const outcome = await terraform.apply(folder);
  if ("error" in outcome) {
    journal.write({ event: "failed", stack: name, error: outcome.error });
    if (interrupt.aborted) throw stopped("HFT-012", journal, `${name}: ${outcome.error}`);
    const lock = heldLock(outcome.error);
    if (lock === undefined) throw stopped("HFT-010", journal, `${name}: ${outcome.error}`);
    const unlock = `make sure that nobody applies, terraform -chdir=${folder.dir} force-unlock ${lock}`;
    throw stopped("HFT-032", journal, `${name}: ${outcome.error}`, unlock);
  }
  journal.write({ event: "applied", stack: name });
  say(`${name}: applied`);
  if (interrupt.aborted) return;
  // What one resource sets of another, as a policy of its bucket, is in the state only now, and is no drift.
  say(`${name}: reading its state`);
  const read = await terraform.refreshState(folder);
  if ("error" in read) say(`${name}: its state could not be read, so hft drift may name what was applied`);
}

/** Why a stack is not applied as it is planned now: it does more than was reviewed, or the guard refuses it. */
function refusalOf(
  { report, changes }: PlannedStack,
  reviewed: readonly NormalChange[],
  guard: ApplyingProps["guard"],
): Pick<Stop, "code" | "found"> | undefined {
  const beyond = beyondReview(reviewed, changes);
  if (beyond.length > 0) return { code: "HFT-005", found: beyond.join("; ") };
  try {
    guard(report);
    return undefined;
  } catch (error) {
    if (error instanceof Stop) return error;
    throw error;
  }
}

/** The id of the lock that Terraform did not get, by its error. */
function heldLock(error: string): string | undefined {
  return /Error acquiring the state lock[\s\S]*?\bID[:=]\s*(\S+)/.exec(error)?.[1];
}

function stopped(code: StopCode, journal: Journal, found: string, mend = "mend it"): Stop {
  const { applied } = journal;
  const names = journal.begun.stacks.map(({ stack }) => stack);
  const list = (wanted: boolean): string =>
    names.filter((name) => applied.has(name) === wanted).join(", ") || "none";
  return new Stop(
    code,
    `${found}\n          applied: ${list(true)}\n          not applied: ${list(false)}`,
    `${mend}, then npx hft apply ${journal.begun.environment} --resume ${journal.id}; or npx hft runs abandon ${journal.id}, and plan anew`,
  );
}
