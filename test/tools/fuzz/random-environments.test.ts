import fc from "fast-check";
import { knownEnvironments } from "../../../tools/fuzz/known-environments";
import { refusesMistakes, synthesizes } from "../../../tools/fuzz/properties";
import { materialOf } from "../../../tools/fuzz/random-environment";

const material = materialOf(knownEnvironments());

/** `npm run fuzz` has more of them. */
const parameters = { seed: 20261127, numRuns: 40, endOnFailure: true };

describe("a random environment that no rule refuses", () => {
  it("is synthesized, a second time to the same bytes", () => {
    const names = new Set<string>();

    fc.assert(
      fc.property(fc.gen(), (gen) => void names.add(JSON.stringify(synthesizes(gen, material)))),
      parameters,
    );

    expect(names.size).toBe(parameters.numRuns);
  });

  it("is refused with a code as soon as it has a mistake", () => {
    expect(() =>
      fc.assert(
        fc.property(fc.gen(), (gen) => refusesMistakes(gen, material)),
        parameters,
      ),
    ).not.toThrow();
  });
});
