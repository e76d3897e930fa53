import { diagnosticText } from "../../src/plan/messages";
import { normalForm } from "../../src/plan/normal-form";
import type { Change, Plan } from "../../src/plan/plan";
import type { Json } from "../../src/core/json";
import type { SynthesizedStack } from "../../src/terraform/stacks";
import type { OfflinePlan, OfflinePlanRequest } from "./offline-plan";
import type { OfflinePlanner } from "./offline-planner";
import { isRemoteStateStandIn } from "./offline/remote-state";
import { stateFromPlan } from "./state-from-plan";
import { ProviderUnavailable } from "./terraform";

/** What came of it: the plan of a stack, or why there is none. */
export type PlanOverBase = { readonly plan: Plan } | { readonly error: string };

/**
 * Plans a stack over the state that its base would have left behind, without an account: what it does is what the
 * change asks for, with the replacements that the provider asks for.
 *
 * @param base the stack before the change. @default there was none, and all is created
 */
export async function planOverBase(
  planner: Pick<OfflinePlanner, "plan">,
  head: SynthesizedStack,
  base: SynthesizedStack | undefined,
): Promise<PlanOverBase> {
  const planOf = async (
    { name, json: stack, dir: stackDir }: SynthesizedStack,
    state?: OfflinePlanRequest["state"],
  ) => {
    const own = state === undefined ? {} : { state };
    return planned(await planner.plan({ name, stack, stackDir, run: "plan", show: true, ...own }));
  };
  try {
    if (base === undefined) return { plan: withoutStandIns((await planOf(head)).plan) };
    const first = await planOf(base).catch((error: unknown) => {
      throw error instanceof NotPlanned ? new NotPlanned(`the base: ${error.message}`) : error;
    });
    const state = stateFromPlan(first);
    // What a made-up state cannot hold shows as a change of the base too.
    const unchanged = withoutStandIns((await planOf(base, state)).plan);
    return { plan: beyond(withoutStandIns((await planOf(head, state)).plan), unchanged) };
  } catch (error) {
    if (error instanceof NotPlanned || error instanceof ProviderUnavailable) return { error: error.message };
    throw error;
  }
}

class NotPlanned extends Error {}

function planned(result: OfflinePlan): OfflinePlan & { readonly plan: Plan } {
  const { plan, problems, notPlanned } = result;
  const errors = [...result.diagnostics, ...result.planDiagnostics].filter(
    ({ severity }) => severity === "error",
  );
  if (plan !== undefined && errors.length === 0) return { ...result, plan };
  const reasons = [...problems, ...errors.map(diagnosticText), notPlanned ?? "Terraform made no plan"];
  throw new NotPlanned(reasons.join("\n"));
}

function withoutStandIns(plan: Plan): Plan {
  const changes = (plan.resource_changes ?? []).filter(({ address }) => !isRemoteStateStandIn(address));
  return { ...plan, resource_changes: changes };
}

/** A plan without what another plan over the same state does as well. */
function beyond(plan: Plan, other: Plan): Plan {
  const done = new Set(normalForm(other).map((change) => JSON.stringify(change)));
  const own = new Set(
    normalForm(plan)
      .filter((change) => !done.has(JSON.stringify(change)))
      .map(({ address }) => address),
  );
  return {
    ...plan,
    resource_changes: (plan.resource_changes ?? []).filter(({ address }) => own.has(address)),
    output_changes: outputsBeyond(plan.output_changes ?? {}, other.output_changes ?? {}),
  };
}

type Outputs = Readonly<Record<string, Change<Json>>>;

/** A made-up state has no outputs, so that each is created by both plans. */
function outputsBeyond(outputs: Outputs, others: Outputs): Outputs {
  const kept = Object.entries(outputs).flatMap(([name, change]): [string, Change<Json>][] => {
    const other = others[name];
    if (other === undefined) return [[name, change]];
    return isSame(change, other) ? [] : [[name, { ...change, actions: ["update"] }]];
  });
  const gone = Object.entries(others)
    .filter(([name]) => !(name in outputs))
    .map(([name, change]): [string, Change<Json>] => [name, { ...change, actions: ["delete"], after: null }]);
  return Object.fromEntries([...kept, ...gone]);
}

function isSame(one: Change<Json>, other: Change<Json>): boolean {
  return (
    JSON.stringify([one.after, one.after_unknown]) === JSON.stringify([other.after, other.after_unknown])
  );
}
