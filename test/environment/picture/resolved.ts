import { pictureOf, resolveEnvironment, validate, type EnvironmentInput } from "../../../src/clouds";
import type { Picture } from "../../../src/environment/picture/picture";
import { allEnvironments } from "../../environments";

/** The picture of a valid environment. */
export function drawn(input: EnvironmentInput): Picture {
  return pictureOf(resolveEnvironment(validate(input, [input]).environment));
}

/** The picture of every environment of the project and of its tests, by name. */
export const pictures: readonly (readonly [name: string, picture: Picture])[] = allEnvironments.map(
  (input) => [input.name, drawn(input)],
);

/** The picture of one of them. */
export function pictureNamed(name: string): Picture {
  const found = pictures.find(([each]) => each === name);
  if (found === undefined) throw new Error(`no environment ${name}`);
  return found[1];
}
