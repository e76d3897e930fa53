import {
  resourceProvidersOf,
  serviceSubjects,
  subscriptionFeature,
  toRegister,
} from "../../../src/azure/catalog/services";

describe("resource providers", () => {
  it("of several subjects are named once", () => {
    expect(resourceProvidersOf(["network", "cluster", "dns"])).toEqual([
      "Microsoft.Compute",
      "Microsoft.ContainerService",
      "Microsoft.ManagedIdentity",
      "Microsoft.Network",
    ]);
  });

  it("that every subscription has are not to be registered", () => {
    expect(toRegister(["subscription", "cost"])).toEqual([]);
    expect(toRegister(["policy"])).toEqual(["Microsoft.PolicyInsights"]);
  });

  it.each(serviceSubjects)("of %s have a namespace of Microsoft", (subject) => {
    expect(resourceProvidersOf([subject]).length).toBeGreaterThan(0);
    expect(resourceProvidersOf([subject]).filter((name) => !/^microsoft\.[A-Za-z]+$/i.test(name))).toEqual(
      [],
    );
  });
});

it("a feature is registered under a resource provider", () => {
  expect(subscriptionFeature("encryption-at-host")).toEqual({
    provider: "Microsoft.Compute",
    feature: "EncryptionAtHost",
  });
});
