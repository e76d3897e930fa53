import fc from "fast-check";
import { clouds, validate, type EnvironmentInput } from "../../src/clouds";
import { isError } from "../../src/core/report";
import { environmentSchema } from "../../src/environment/environment-schema";
import { parse } from "../../src/environment/parse";
import type { SchemaNode } from "../../src/environment/schema-walk";
import { corpusOf, type Corpus } from "./corpus";
import { changed, placesIn, type Place } from "./places";
import { oneOf, valueOf, type Draw } from "./values";

const environmentForm = environmentSchema(clouds);
const schema = environmentForm as unknown as SchemaNode;

/** What random environments are made of. */
export interface Material {
  readonly known: readonly EnvironmentInput[];
  readonly corpus: Corpus;
}

/** @param known valid environments */
export function materialOf(known: readonly EnvironmentInput[]): Material {
  return { known, corpus: corpusOf(schema, known) };
}

/** Edits that are tried on each environment. About a third is kept. */
const edits = 20;

/**
 * Draws a valid environment: a known one, joined by regions of others, after edits anywhere that its schema allows.
 * An edit that a rule refuses is left out, so every rule has been asked about what is left.
 */
export function randomEnvironment(draw: Draw, { known, corpus }: Material): EnvironmentInput {
  let environment = oneOf(draw, known);
  const attempt = (candidate: EnvironmentInput): void => {
    if (hasForm(candidate) && isValid(candidate)) environment = candidate;
  };
  for (let joins = draw(() => fc.nat({ max: 2 })); joins > 0; joins--) {
    const { regions } = environment;
    attempt({ ...environment, regions: { ...oneOf(draw, known).regions, ...regions } });
  }
  for (let edit = 0; edit < edits; edit++) attempt(edited(draw, environment, corpus));
  return environment;
}

/** One edit at a random place: another value, a field stated that was not, or one left out. The name stays. */
function edited(draw: Draw, environment: EnvironmentInput, corpus: Corpus): EnvironmentInput {
  const place = oneOf(draw, placesOf(environment));
  const leavesOut = place.removable && place.value !== undefined && draw(() => fc.boolean());
  const now = leavesOut ? undefined : valueOf(draw, place.schema, corpus);
  return changed(environment, place.path, now) as EnvironmentInput;
}

/** Every place of an environment but its name, by which its files are known. */
export function placesOf(environment: EnvironmentInput): readonly Place[] {
  return placesIn(schema, environment).filter(({ path }) => path.join(".") !== "name");
}

/** Whether the schema allows an environment; no rule need be asked about what it does not. */
function hasForm(environment: EnvironmentInput): boolean {
  return parse(environmentForm, environment).faults.length === 0;
}

/** Whether nothing about an environment is an error. @throws when it cannot be judged: a fault of the project */
function isValid(environment: EnvironmentInput): boolean {
  return !validate(environment, [environment]).judgement.open.some(isError);
}
