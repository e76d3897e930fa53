import fc from "fast-check";
import * as v from "valibot";
import { name } from "../../../src/core/primitives";
import { aksPoolName, rotationPoolName } from "../../../src/azure/machines/spec/pool-names";

const poolNames = fc
  .stringMatching(/^[a-z][a-z0-9]{0,9}(?:-[a-z0-9]{1,8}){0,2}$/)
  .filter((text) => v.is(name, text));
/** Source: azurerm 4.55.0, validate.KubernetesAgentPoolName. */
const taken = /^[a-z][a-z0-9]{0,11}$/;

describe("the name of a pool in AKS", () => {
  it("is that of the environment without its hyphens, where it fits", () => {
    expect(aksPoolName("general")).toBe("general");
    expect(aksPoolName("risk-reports")).toBe("riskreports");
    expect(aksPoolName("engine", "b")).toBe("engineb");
  });

  it("ends in a hash of the whole where it does not, so that names alike at the beginning differ", () => {
    const [a, b] = ["end-of-day-reports", "end-of-day-resets"].map((pool) => aksPoolName(pool));

    expect(a).toMatch(/^endofda[0-9a-f]{5}$/);
    expect(b).toMatch(/^endofda[0-9a-f]{5}$/);
    expect(a).not.toBe(b);
  });

  it("tells a pool from a generation that is written like it", () => {
    expect(aksPoolName("pricing-engine", "a")).not.toBe(aksPoolName("pricing-enginea"));
  });

  it("is one that AKS takes, also while the pool is made anew, whatever its name in the environment", () => {
    fc.assert(
      fc.property(poolNames, poolNames, (pool, generation) => {
        const own = aksPoolName(pool, generation);
        expect(own).toMatch(taken);
        expect(rotationPoolName(own)).toMatch(taken);
        expect(rotationPoolName(own)).not.toBe(own);
      }),
    );
  });
});
