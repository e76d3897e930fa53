import type { JsonObject } from "../../src/core/json";
import type { OfflinePlanner } from "../../tools/gate/offline-planner";

export interface PlanOver {
  /** What Terraform refuses or warns of. */
  readonly faults: readonly string[];
  /** What it would do, sorted, for example `update google_compute_router.exchange_routers_vpn`. */
  readonly actions: readonly string[];
}

/** Plans a stack over a state. */
export async function planOver(
  planner: OfflinePlanner | undefined,
  name: string,
  stack: JsonObject,
  state: JsonObject,
): Promise<PlanOver> {
  const result = await planner?.plan({ name, stack, state, run: "plan" });
  return {
    faults: (result?.planDiagnostics ?? []).map(({ summary, detail }) => `${summary}: ${detail ?? ""}`),
    actions: (result?.actions ?? [])
      .map(({ action, address }) => `${action} ${address.replace(/_[0-9A-F]{8}$/, "")}`)
      .sort(),
  };
}
