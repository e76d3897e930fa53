import fc from "fast-check";
import { environmentOf, environmentStackId, stackId, type StackLayer } from "../../src/core/stack-id";

describe("the id of a stack", () => {
  it("is a contract: its folder and its state have this name", () => {
    expect(stackId("production", "virginia", "network")).toBe("production-virginia-network");
  });

  it("tells the environment", () => {
    expect(environmentOf(stackId("production", "virginia", "network"))).toBe("production");
    expect(environmentOf(environmentStackId("production", "dns"))).toBe("production");
  });

  it("is of one environment, region and layer only, because neither name has a hyphen", () => {
    const plainName = fc.stringMatching(/^[a-z][a-z0-9]{0,3}$/);
    const subject = fc.tuple(plainName, plainName, fc.constantFrom<StackLayer>("network", "data", "compute"));
    fc.assert(
      fc.property(subject, subject, (one, other) => {
        expect(stackId(...one) === stackId(...other)).toBe(one.join(" ") === other.join(" "));
      }),
    );
  });

  it("of a whole environment is none of a region's, whatever the regions are called", () => {
    const environmentLayers = ["accelerator", "cost", "dns", "state"];
    const plainName = fc.oneof(
      fc.constantFrom(...environmentLayers),
      fc.stringMatching(/^[a-z][a-z0-9]{0,3}$/),
    );
    const ofRegion = fc.tuple(
      plainName,
      plainName,
      fc.constantFrom<StackLayer>("network", "data", "compute"),
    );
    const ofEnvironment = fc.tuple(plainName, fc.constantFrom(...environmentLayers));
    fc.assert(
      fc.property(ofRegion, ofEnvironment, (region, environment) => {
        expect(stackId(...region)).not.toBe(environmentStackId(...environment));
      }),
    );
  });
});
