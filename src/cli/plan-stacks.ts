import { plural } from "../core/plural";
import type { StackReport } from "../plan/report";
import { limiter } from "../process/limiter";
import { alongDependencies, type Dependencies } from "../terraform/order";
import type { SynthesizedStack } from "../terraform/stacks";
import { checkAccounts } from "./accounts";
import { Planning, type PlannedStack, type PlanningProps } from "./planning";
import { stackHash, type SynthesizedEnvironment } from "./project";
import { stopIfInterrupted } from "./stop";
import type { Operation } from "./terraform";

export interface StacksToPlan {
  readonly environment: SynthesizedEnvironment;
  /** Those of its stacks that are asked for. */
  readonly stacks: readonly SynthesizedStack[];
  /** What the change is compared with. @default every stack is planned */
  readonly before: SynthesizedEnvironment | undefined;
  /** As which of their roles the providers are asked whose credentials they have. */
  readonly operations: readonly Operation[];
}

/** What became of the stacks, in the order of an apply. */
export interface PlannedStacks {
  readonly planned: readonly PlannedStack[];
  /** Names of those that the change leaves as they are. */
  readonly unaffected: readonly string[];
}

/**
 * Plans stacks, those at once that do not need each other.
 *
 * @throws {@link Stop} HFT-012 on Ctrl-C, HFT-030 with credentials of another account
 */
export async function planStacks(
  { environment: { dependencies, order }, stacks, before, operations }: StacksToPlan,
  props: PlanningProps,
): Promise<PlannedStacks> {
  const neededBy = ({ name }: SynthesizedStack): readonly string[] => dependencies[name] ?? [];
  const same = sameStacks(stacks, before);
  const planning = new Planning(
    props,
    await checkAccounts(reached(stacks, same, neededBy), operations, props),
  );
  const planned = new Map<string, PlannedStack>();
  const unaffected = new Set<string>();
  const planOne = async (stack: SynthesizedStack): Promise<void> => {
    const needed = neededBy(stack);
    if (same.has(stack.name) && !planning.hasUnapplied(needed)) {
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
    stacks.map(({ name }) => [name, (order[name] ?? []).filter((one) => byName.has(one))] as const),
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

/** The names of the stacks that are as in the base. */
function sameStacks(
  stacks: readonly SynthesizedStack[],
  before: SynthesizedEnvironment | undefined,
): ReadonlySet<string> {
  const old = new Map(before?.stacks.map((stack) => [stack.name, stackHash(stack)]));
  return new Set(stacks.filter((stack) => old.get(stack.name) === stackHash(stack)).map(({ name }) => name));
}

/** The stacks that a change can reach: those that differ, and whatever needs one of them. */
function reached(
  stacks: readonly SynthesizedStack[],
  same: ReadonlySet<string>,
  neededBy: (stack: SynthesizedStack) => readonly string[],
): readonly SynthesizedStack[] {
  const found = new Set<SynthesizedStack>();
  const names = new Set<string>();
  for (const stack of stacks) {
    if (same.has(stack.name) && !neededBy(stack).some((one) => names.has(one))) continue;
    found.add(stack);
    names.add(stack.name);
  }
  return [...found];
}

function inShort({ error, changes }: StackReport): string {
  if (error !== undefined) return "could not be planned";
  return changes.length === 0 ? "no changes" : plural(changes.length, "change");
}
