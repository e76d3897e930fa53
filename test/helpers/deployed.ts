import type { OfflinePlanner } from "../../tools/gate/offline-planner";
import { stateFromPlan } from "../../tools/gate/state-from-plan";
import type { JsonObject } from "./synthesized";

/** The state of a stack that is deployed, made up from the plan of its first apply. */
export async function deployedState(
  planner: OfflinePlanner | undefined,
  stack: JsonObject,
): Promise<JsonObject> {
  const result = await planner?.plan({ name: "deployed", stack, run: "plan", show: true });
  if (result?.plan === undefined) throw new Error(`no plan: ${JSON.stringify(result?.planDiagnostics)}`);
  return stateFromPlan({ ...result, plan: result.plan });
}
