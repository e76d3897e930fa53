import type { Command } from "commander";
import { action, withPlanOptions } from "../action";
import { plural } from "../../core/plural";
import { attributeChanges, attributeName } from "../../plan/attribute-changes";
import type { Plan } from "../../plan/plan";
import type { CommandContext } from "../context";
import { openPlanning } from "../open-planning";
import { Planning } from "../planning";
import { matching } from "../project";
import { exitCodes, type ExitCode } from "../stop";
import type { PlanCommand } from "./plan";

type DriftCommand = Omit<PlanCommand, "base">;

/** Adds `hft drift`. */
export function addDrift(program: Command): void {
  withPlanOptions(program.command("drift"))
    .description("look for what was changed outside of Terraform; changes nothing")
    .addHelpText("after", "\nexit codes: 0 none, 1 error, 2 drift\n\nexample: npx hft drift production")
    .action(
      action<Omit<DriftCommand, "environment">>(program, (environment, options, context) =>
        driftCommand({ environment, ...options }, context),
      ),
    );
}

/** What differs in one stack from its state. */
interface StackDrift {
  readonly stack: string;
  /** Why it could not be looked at: an error is no drift. */
  readonly error?: string;
  readonly resources: readonly {
    readonly address: string;
    readonly gone: boolean;
    readonly attributes: readonly string[];
  }[];
}

/** `hft drift`: looks for what was changed outside of Terraform; touches neither resources nor state. */
async function driftCommand(command: DriftCommand, context: CommandContext): Promise<ExitCode> {
  const { environment, planning } = await openPlanning(command, context);
  const looking = new Planning(planning);
  const stacks: StackDrift[] = [];
  for (const stack of matching(environment, command.stack)) {
    context.say(`${stack.name}: looking`);
    const outcome = await looking.refresh(stack);
    const found =
      "error" in outcome ? { error: outcome.error, resources: [] } : { resources: driftOf(outcome.result) };
    stacks.push({ stack: stack.name, ...found });
  }
  context.result(text(command.environment, stacks), { environment: command.environment, stacks });
  if (stacks.some(({ error }) => error !== undefined)) return exitCodes.error;
  return stacks.some(({ resources }) => resources.length > 0) ? exitCodes.changes : exitCodes.done;
}

function driftOf({ resource_drift: drift = [] }: Plan): StackDrift["resources"] {
  return drift
    .filter(({ change: { actions } }) => !actions.includes("no-op"))
    .map(({ address, change }) => ({
      address,
      gone: change.after === null,
      attributes:
        change.after === null ? [] : attributeChanges(change).map(({ path }) => attributeName(path)),
    }));
}

function text(environment: string, stacks: readonly StackDrift[]): string {
  const drifted = stacks.reduce((sum, { resources }) => sum + resources.length, 0);
  const failed = stacks.filter(({ error }) => error !== undefined);
  const lines = stacks.flatMap(({ stack, error, resources }) => [
    ...(error === undefined ? [] : [`${stack}: not looked at: ${error}`]),
    ...resources.map(
      ({ address, gone, attributes }) => `${stack}: ${address}: ${gone ? "gone" : attributes.join(", ")}`,
    ),
  ]);
  const sum = `${environment}: ${plural(drifted, "resource")} drifted in ${plural(stacks.length - failed.length, "stack")}`;
  const unseen = failed.length === 0 ? "" : `, ${plural(failed.length, "stack")} not looked at`;
  return [...lines, `${sum}${unseen}`].join("\n");
}
