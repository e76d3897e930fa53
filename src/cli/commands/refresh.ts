import type { Plan } from "../../plan/plan";
import type { CommandContext } from "../context";
import { openPlanning } from "../open-planning";
import { Planning } from "../planning";
import { matching } from "../project";
import type { Outcome } from "../terraform";
import type { PlanCommand } from "./plan";

export type { PlanCommand };

/** Compares the state of stacks with what is there. */
export async function refreshStacks(
  command: PlanCommand,
  context: CommandContext,
): Promise<readonly { readonly stack: string; readonly outcome: Outcome<Plan> }[]> {
  const { environment, planning } = await openPlanning(command, context);
  const looking = new Planning(planning);
  const results: { stack: string; outcome: Outcome<Plan> }[] = [];
  for (const stack of matching(environment, command.stack)) {
    context.say(`${stack.name}: looking`);
    results.push({ stack: stack.name, outcome: await looking.refresh(stack) });
  }
  return results;
}
