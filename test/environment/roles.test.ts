import { resolveEnvironment, validate, type EnvironmentInput } from "../../src/clouds";
import { deployables } from "../../src/clouds";
import production from "../../environments/production";

/** Production with another role or capacity of the regions that stand by. */
function withStandby(own: object): EnvironmentInput {
  const regions = Object.entries(production.regions).map(([name, region]) =>
    region.role === "primary" ? [name, region] : [name, { ...region, ...own }],
  );
  return { ...production, regions: Object.fromEntries(regions) as EnvironmentInput["regions"] };
}

const standing = ["oregon", "iowa", "arizona"];

describe.each(standing)("what a role means in %s", (name) => {
  const regionOf = (own: object) => {
    const { environment } = validate(withStandby(own), []);
    return { resolved: resolveEnvironment(environment).regions[name], environment };
  };

  it.each(["dr", "standby"] as const)("%s protects, and scales what its capacity says", (role) => {
    for (const capacity of ["reserved", "on-demand", "none"] as const) {
      const { resolved, environment } = regionOf({ role, capacity });
      const listed = Object.keys(deployables(environment)).filter((path) =>
        path.startsWith(`regions.${name}.`),
      );

      expect(resolved).toMatchObject({ protect: true, tradingCapacity: capacity });
      expect(listed.length > 0).toBe(capacity !== "none");
    }
  });

  it("sandbox protects nothing, and reserves nothing", () => {
    const { resolved } = regionOf({ role: "sandbox", capacity: undefined });

    expect(resolved).toMatchObject({ protect: false, tradingCapacity: "on-demand" });
  });
});
