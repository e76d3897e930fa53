import { cpuList, type CorePlan } from "../core-plan";
import type { NodeShape } from "../node-shape";
import type { CompleteTuning } from "../presets";
import { setting, type Setting } from "../setting";

/** Returns what runs on which core, and the idle states and frequency of cores. */
export function coreSettings(
  tuning: CompleteTuning,
  { cpus }: NodeShape,
  plan: CorePlan | undefined,
): Setting[] {
  const found: Setting[] = [];
  if (tuning.smt === "off" && cpus?.threadsPerCore !== 1) found.push(setting({ kind: "smt" }, "off"));
  if (tuning.idle !== "default") found.push(setting({ kind: "idle" }, tuning.idle));
  if (tuning.governor !== "default") found.push(setting({ kind: "governor" }, tuning.governor));
  if (plan === undefined) return found;
  const isolated = cpuList(plan, "isolated");
  const housekeeping = cpuList(plan, "housekeeping");
  const argument = (name: string, value: string): Setting => setting({ kind: "argument", name }, value);
  if (tuning.isolation.kind !== "none") {
    const flags = tuning.isolation.kind === "domain" ? "managed_irq,domain" : "managed_irq";
    found.push(argument("isolcpus", `${flags},${isolated}`));
  }
  if (tuning.tickless.kind === "on") found.push(argument("nohz_full", isolated));
  found.push(
    argument("rcu_nocbs", isolated),
    argument("irqaffinity", housekeeping),
    setting({ kind: "workqueues" }, housekeeping),
    setting({ kind: "services" }, housekeeping),
    setting({ kind: "irqbalance" }, housekeeping),
  );
  return found;
}
