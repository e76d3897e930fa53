import type { JsonObject } from "../../src/core/json";
import { inParallel } from "../../src/process/in-parallel";
import type { Progress } from "../../src/process/progress";
import { gateClouds } from "../clouds";
import type { OfflinePlan } from "./offline-plan";
import type { OfflinePlanner } from "./offline-planner";
import { checkRemoteOutputs, type RemoteOutputs } from "./remote-outputs";
import { factsOf, requiredProviders } from "../../src/terraform/required-providers";
import type { SynthesizedStack } from "../../src/terraform/stacks";
import { ProviderUnavailable } from "./terraform";

/** What the gate found out about one stack. */
export interface StackVerdict extends RemoteOutputs {
  readonly stack: string;
  /** Seconds of wall time. */
  readonly seconds: number;
  /** Why nothing was run; absent when the stack went through. */
  readonly skipped?: string;
  /** Whether it was skipped for want of a provider that CI may lack. */
  readonly excused?: boolean;
  /** Absent when the stack was skipped. */
  readonly plan?: OfflinePlan;
}

export interface GateOptions {
  readonly planner: OfflinePlanner;
  /** Every stack of the output directory: those that are not judged still say what they export. */
  readonly all: readonly SynthesizedStack[];
  readonly judged: readonly SynthesizedStack[];
  readonly validateOnly: boolean;
  /** Stacks at a time. A large provider takes 600 MB of memory for each. */
  readonly jobs: number;
  /** Says what a long step waits for. */
  readonly progress?: Progress;
  /** Called as each stack is done. */
  readonly onVerdict?: (verdict: StackVerdict) => void;
}

/** Puts stacks through the real Terraform, and says for each what came out. */
export function judgeStacks(options: GateOptions): Promise<readonly StackVerdict[]> {
  return inParallel(options.judged, options.jobs, async (stack) => {
    const begin = performance.now();
    const remote = checkRemoteOutputs(stack.json, options.all);
    const { progress } = options;
    const run = () => runOrSkip(options, stack);
    const outcome = await (progress === undefined
      ? run()
      : progress.during(`terraform over ${stack.name}`, run));
    const verdict = { stack: stack.name, ...remote, ...outcome, seconds: (performance.now() - begin) / 1000 };
    options.onVerdict?.(verdict);
    return verdict;
  });
}

async function runOrSkip(
  { planner, validateOnly }: GateOptions,
  { name, json, dir }: SynthesizedStack,
): Promise<Pick<StackVerdict, "plan" | "skipped" | "excused">> {
  try {
    const run = validateOnly ? "validate" : "validate and plan";
    return { plan: await planner.plan({ name, stack: json, stackDir: dir, run }) };
  } catch (error) {
    if (error instanceof ProviderUnavailable) return { skipped: error.message, excused: isOptional(json) };
    throw error;
  }
}

/** Whether CI may leave out a stack whose providers are not to be had. */
function isOptional(stack: JsonObject): boolean {
  return requiredProviders(stack).some(({ address }) => factsOf(gateClouds, address)?.optional === true);
}

/** Whether something is wrong with the stack. Being skipped is not. */
export function hasFailed({ plan, problems }: StackVerdict): boolean {
  if (problems.length > 0) return true;
  if (plan === undefined) return false;
  return (
    plan.problems.length > 0 ||
    plan.diagnostics.length > 0 ||
    plan.planDiagnostics.some(({ severity }) => severity === "error") ||
    plan.drops.some(({ allowedBecause }) => allowedBecause === undefined)
  );
}

/** What the gate could not look at in a stack that has not failed. */
export function gapsOf(verdict: StackVerdict): readonly string[] {
  const { skipped, plan, unchecked } = verdict;
  if (skipped !== undefined) return [`skipped: ${skipped}`];
  const notPlanned =
    plan?.notPlanned === undefined || hasFailed(verdict) ? [] : [`not planned: ${plan.notPlanned}`];
  return [...notPlanned, ...unchecked];
}

/** Whether not everything was looked at that CI has to look at. */
export function isPartial(verdicts: readonly StackVerdict[]): boolean {
  return verdicts.some((verdict) => verdict.excused !== true && gapsOf(verdict).length > 0);
}
