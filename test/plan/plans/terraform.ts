import path from "node:path";
import type { JsonObject } from "../../../src/core/json";
import { diagnosticText } from "../../../src/plan/messages";
import type { Plan } from "../../../src/plan/plan";
import { hasUnknownCause } from "../../../src/plan/stack-report";
import { withStandIns, withoutStandIns } from "../../../src/plan/stand-ins";
import { OfflinePlanner } from "../../../tools/gate/offline-planner";
import { deployedState } from "../../helpers/deployed";
import { pluginDirs } from "../../tools/gate/real-terraform";
import type { PlanCase, StackCase } from "./case";
import { compact, type RecordedStack } from "./recorded";

type Plans = Readonly<Record<string, Plan>>;

/** Plans the stacks of a case by the real Terraform, each with the planned outputs of those that it needs, as `hft plan` does. */
export async function planned({ name, stacks }: PlanCase): Promise<Readonly<Record<string, RecordedStack>>> {
  const terraform = new CaseTerraform(path.resolve(".build/test-plans", name));
  const recorded: Record<string, RecordedStack> = {};
  const unapplied: Record<string, Plan> = {};
  const applied: Record<string, Plan> = {};
  for (const stack of stacks) {
    const missing = stack.needs?.find((needed) => recorded[needed]?.error !== undefined);
    if (missing !== undefined) {
      recorded[stack.name] = { error: `${missing}, which it needs, could not be planned` };
      continue;
    }
    const now = pick(applied, stack.needs);
    const state = stack.before === undefined ? undefined : await terraform.stateOf(stack, stack.before, now);
    const isRead = stacks.some(({ needs = [] }) => needs.includes(stack.name));
    if (stack.before !== undefined && isRead) {
      applied[stack.name] = await terraform.plan(withStandIns(stack.before, now).stack, state);
    }
    const standIns = withStandIns(stack.after, pick(unapplied, stack.needs));
    const outcome = await terraform.tryPlan(standIns.stack, state);
    if ("error" in outcome) {
      recorded[stack.name] = { error: outcome.error };
      continue;
    }
    unapplied[stack.name] = outcome.plan;
    const plan = withoutStandIns(outcome.plan);
    const isUncertain = standIns.unknown && hasUnknownCause(plan);
    const certain = isUncertain
      ? await terraform.plan(withStandIns(stack.after, now).stack, state)
      : undefined;
    recorded[stack.name] = {
      plan: compact(plan),
      ...(standIns.notes.length === 0 ? {} : { standIns: standIns.notes }),
      ...(certain === undefined ? {} : { applied: compact(certain) }),
    };
  }
  return recorded;
}

/** Terraform in the folder of a case. */
class CaseTerraform {
  private readonly planner: OfflinePlanner;

  constructor(dir: string) {
    const planner = OfflinePlanner.find({ dir, pluginDirs });
    if (planner === undefined) throw new Error("no terraform on the PATH");
    this.planner = planner;
  }

  async stateOf({ inState }: StackCase, before: JsonObject, upstream: Plans): Promise<JsonObject> {
    const state = await deployedState(this.planner, withStandIns(before, upstream).stack);
    return inState === undefined ? state : inState(state);
  }

  async plan(stack: JsonObject, state: JsonObject | undefined): Promise<Plan> {
    const outcome = await this.tryPlan(stack, state);
    if ("error" in outcome) throw new Error(outcome.error);
    return outcome.plan;
  }

  async tryPlan(
    stack: JsonObject,
    state: JsonObject | undefined,
  ): Promise<{ readonly plan: Plan } | { readonly error: string }> {
    const { plan, diagnostics, planDiagnostics, problems } = await this.planner.plan({
      name: "planned",
      stack,
      ...(state === undefined ? {} : { state }),
      run: "plan",
      show: true,
    });
    if (plan !== undefined) return { plan };
    const errors = [...diagnostics, ...planDiagnostics].filter(({ severity }) => severity === "error");
    return { error: [...problems, ...errors.map(diagnosticText)].join("\n") };
  }
}

function pick(plans: Plans, names: readonly string[] = []): Plans {
  return Object.fromEntries(Object.entries(plans).filter(([name]) => names.includes(name)));
}
