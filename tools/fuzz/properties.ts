import { createHash } from "node:crypto";
import { validate, type EnvironmentInput } from "../../src/clouds";
import { isError, renderReport } from "../../src/core/report";
import { synthesizedStacks } from "../lib/synthesized-stacks";
import { mistaken, mistakes } from "./mistakes";
import type { Draw } from "./values";

/** @throws Error unless a valid environment is synthesized, twice to the same bytes; what it throws says why */
export function synthesizes(environment: EnvironmentInput): void {
  const [first, second] = [digestOf(environment), digestOf(environment)];
  if (first !== second) throw new Error(`${environment.name} is synthesized to other bytes a second time`);
}

function digestOf(input: EnvironmentInput): string {
  const { environment } = validate(input, [input]);
  const stacks = synthesizedStacks([environment]).map(({ name, json }) => [name, json]);
  return createHash("sha256").update(JSON.stringify(stacks)).digest("hex");
}

/** @throws Error unless each kind of mistake in a valid environment is refused with a code */
export function refusesMistakes(draw: Draw, environment: EnvironmentInput): void {
  for (const mistake of Object.keys(mistakes) as (keyof typeof mistakes)[]) {
    const mutant = mistaken(draw, environment, mistake);
    if (mutant === undefined) continue;
    const { name, judgement } = validate(mutant.environment, [mutant.environment]);
    renderReport(name, judgement);
    if (!judgement.open.some(isError)) throw new Error(`${mistake} at ${mutant.path} is not refused`);
  }
}
