import { createHash } from "node:crypto";
import { validate, type EnvironmentInput } from "../../src/clouds";
import { isError, renderReport } from "../../src/core/report";
import { synthesizedStacks } from "../lib/synthesized-stacks";
import { mistaken, mistakes } from "./mistakes";
import { isValid, randomEnvironment, type Material } from "./random-environment";
import type { Draw } from "./values";

/** Edits that are tried on each environment. About a third is kept. */
const edits = 20;

/** @throws Error unless a random valid environment is synthesized, twice to the same bytes; what it throws says why */
export function synthesizes(draw: Draw, material: Material): EnvironmentInput {
  const environment = randomEnvironment(draw, material, edits);
  const [first, second] = [digestOf(environment), digestOf(environment)];
  if (first !== second) throw new Error(`${environment.name} is synthesized to other bytes a second time`);
  return environment;
}

function digestOf(input: EnvironmentInput): string {
  const { environment } = validate(input, [input]);
  const stacks = synthesizedStacks([environment]).map(({ name, json }) => [name, json]);
  return createHash("sha256").update(JSON.stringify(stacks)).digest("hex");
}

/** @throws Error unless each kind of mistake in a random valid environment is refused with a code */
export function refusesMistakes(draw: Draw, material: Material): void {
  const environment = randomEnvironment(draw, material, edits);
  if (!isValid(environment)) throw new Error(`${environment.name} is refused without a mistake`);
  for (const mistake of Object.keys(mistakes) as (keyof typeof mistakes)[]) {
    const mutant = mistaken(draw, environment, mistake);
    if (mutant === undefined) continue;
    const { name, judgement } = validate(mutant.environment, [mutant.environment]);
    renderReport(name, judgement);
    if (!judgement.open.some(isError)) throw new Error(`${mistake} at ${mutant.path} is not refused`);
  }
}
