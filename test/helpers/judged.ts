import { standingsOf } from "../../src/app/standings";
import { resolveEnvironment, validate } from "../../src/clouds";
import { environmentOf } from "../../src/core/stack-id";
import type { Built } from "../../src/policy/judge";
import type { Stack } from "../../src/policy/resource";
import { allEnvironments } from "../environments";
import { readStack, stackIds } from "./synthesized";

const built = new Map<string, Built>();

/** What the suite's synth built of an environment, and what the environment states. */
export function builtOf(name: string): Built {
  const known = built.get(name);
  if (known !== undefined) return known;
  const input = allEnvironments.find((each) => each.name === name);
  if (input === undefined) throw new Error(`no environment ${name}`);
  const environment = resolveEnvironment(validate(input, allEnvironments).environment);
  const stacks: readonly Stack[] = stackIds()
    .filter((id) => environmentOf(id) === name)
    .map((id) => ({ name: id, json: readStack(id) }));
  const made = { stacks, standingOf: standingsOf(environment), accept: environment.accept };
  built.set(name, made);
  return made;
}
