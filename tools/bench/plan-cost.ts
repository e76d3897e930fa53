import { writeFileSync } from "node:fs";
import path from "node:path";
import { largePlan } from "./large-plan";
import { measure } from "./measure";

/** How many resources the plan has. */
export const plannedResources = 1000;

/** What one reading of a plan took. */
export interface PlanCost {
  /** From the plan's JSON to the comment. */
  readonly milliseconds: number;
  /** Peak resident memory of the process, in MiB. */
  readonly peakMiB: number;
}

/**
 * Measures a plan's way from its JSON to a comment, one fresh process after another.
 *
 * @param scratch a folder for the plan
 */
export async function planCost(scratch: string, rounds: number): Promise<readonly PlanCost[]> {
  const file = path.join(scratch, "plan.json");
  writeFileSync(file, JSON.stringify(largePlan(plannedResources)));
  const found: PlanCost[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const app = ["tools/run.cjs", "tools/bench/plan-cost-app.ts", file];
    const { peakMiB, stdout } = await measure({ command: app, env: {} });
    found.push({ milliseconds: Number(stdout), peakMiB });
  }
  return found;
}
