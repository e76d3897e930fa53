import fc from "fast-check";
import type { EnvironmentInput } from "../../../src/clouds";
import { knownEnvironments } from "../../../tools/fuzz/known-environments";
import { refusesMistakes, synthesizes } from "../../../tools/fuzz/properties";
import { materialOf, randomEnvironment } from "../../../tools/fuzz/random-environment";

/** `npm run fuzz` has more of them. */
const parameters = { seed: 20261127, numRuns: 40 };

describe("a random environment that no rule refuses", () => {
  const gens = fc.sample(fc.gen(), parameters);
  let drawn: readonly EnvironmentInput[];
  beforeAll(() => {
    const material = materialOf(knownEnvironments());
    drawn = gens.map((gen) => randomEnvironment(gen, material));
  });

  it("is another each time", () => {
    expect(new Set(drawn.map((environment) => JSON.stringify(environment))).size).toBe(parameters.numRuns);
  });

  it("is synthesized, a second time to the same bytes", () => {
    expect(() => drawn.forEach(synthesizes)).not.toThrow();
  });

  it("is refused with a code as soon as it has a mistake", () => {
    expect(() =>
      gens.forEach((gen, index) => {
        refusesMistakes(gen, drawn[index] as EnvironmentInput);
      }),
    ).not.toThrow();
  });
});
