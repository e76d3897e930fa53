import type { Command } from "commander";
import { environmentAction, helpEnd, withPlanOptions } from "../action";
import { plural } from "../../core/plural";
import type { Drift } from "../../plan/drift";
import { inParallel } from "../../process/in-parallel";
import { checkAccounts } from "../accounts";
import type { CommandContext } from "../context";
import { openPlanning } from "../open-planning";
import { Planning } from "../planning";
import { matching } from "../project";
import { exitCodes, stopIfInterrupted, type ExitCode } from "../stop";
import type { PlanCommand } from "./plan";

type DriftCommand = Omit<PlanCommand, "base">;

/** Adds `hft drift`. */
export function addDrift(program: Command): void {
  withPlanOptions(program.command("drift [environment]"))
    .description("look for what was changed outside of Terraform; changes nothing")
    .addHelpText(
      "after",
      helpEnd({ 0: "none", 1: "error", 2: "drift", 4: "interrupted" }, "npx hft drift production"),
    )
    .action(
      environmentAction<Omit<DriftCommand, "environment">>(program, (environment, options, context) =>
        driftCommand({ environment, ...options }, context),
      ),
    );
}

/** What differs in one stack from its state. */
interface StackDrift {
  readonly stack: string;
  /** Why it could not be looked at: an error is no drift. */
  readonly error?: string;
  readonly resources: readonly Drift[];
}

/** `hft drift`: looks for what was changed outside of Terraform; touches neither resources nor state. */
async function driftCommand(command: DriftCommand, context: CommandContext): Promise<ExitCode> {
  const { environment, planning } = await openPlanning(command, context);
  const { say, parallelism, interrupt } = planning;
  const chosen = matching(environment, command.stack);
  const looking = new Planning(planning, await checkAccounts(chosen, ["plan"], planning));
  const stacks = await inParallel(chosen, parallelism, async (stack): Promise<StackDrift> => {
    if (interrupt.aborted) return { stack: stack.name, error: "interrupted", resources: [] };
    say(`${stack.name}: looking`);
    const outcome = await looking.drift(stack);
    const found = "error" in outcome ? { ...outcome, resources: [] } : { resources: outcome.result };
    say(`${stack.name}: ${"error" in outcome ? "not looked at" : drifted(outcome.result.length)}`);
    return { stack: stack.name, ...found };
  });
  stopIfInterrupted(interrupt);
  context.result(text(command.environment, stacks), { environment: command.environment, stacks });
  if (stacks.some(({ error }) => error !== undefined)) return exitCodes.error;
  return stacks.some(({ resources }) => resources.length > 0) ? exitCodes.changes : exitCodes.done;
}

function text(environment: string, stacks: readonly StackDrift[]): string {
  const found = stacks.reduce((sum, { resources }) => sum + resources.length, 0);
  const failed = stacks.filter(({ error }) => error !== undefined);
  const lines = stacks.flatMap(({ stack, error, resources }) => [
    ...(error === undefined ? [] : [`${stack}: not looked at: ${error}`]),
    ...resources.map(
      ({ address, gone, attributes }) => `${stack}: ${address}: ${gone ? "gone" : attributes.join(", ")}`,
    ),
  ]);
  const sum = `${environment}: ${drifted(found)} in ${plural(stacks.length - failed.length, "stack")}`;
  const unseen = failed.length === 0 ? "" : `, ${plural(failed.length, "stack")} not looked at`;
  return [...lines, `${sum}${unseen}`].join("\n");
}

function drifted(count: number): string {
  return `${count === 0 ? "no resource" : plural(count, "resource")} drifted`;
}
