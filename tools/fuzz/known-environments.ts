import type { EnvironmentInput } from "../../src/clouds";
import { allEnvironments } from "../../test/environments";
import { unusualTrees } from "../../test/problems/unusual-environments";

/** Valid environments that random ones begin with: the project's, those of the tests, and the unusual ones. */
export function knownEnvironments(): readonly EnvironmentInput[] {
  return [...allEnvironments, ...Object.values(unusualTrees)];
}
