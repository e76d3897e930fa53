import fc from "fast-check";
import { plainName } from "../../../src/core/primitives";
import { globalName } from "../../../src/azure/region/spec/names";
import { subscriptionId } from "../texas";
import * as v from "valibot";

const region = fc.stringMatching(/^[a-z][a-z0-9]{0,30}$/).filter((text) => v.is(plainName, text));

describe("names that are unique in all of Azure", () => {
  it("are of the form of a vault's, whatever the region is called", () => {
    fc.assert(
      fc.property(region, region, (environment, name) => {
        const vault = globalName("keyVault", subscriptionId, `hft-${environment}-${name}`);

        expect(vault).toMatch(/^[a-z](?:[a-z0-9]|-(?=[a-z0-9])){1,22}[a-z0-9]$/);
        expect(vault).not.toContain("--");
      }),
    );
  });

  it("are of the form of a storage account's", () => {
    fc.assert(
      fc.property(region, region, (environment, name) => {
        const account = globalName("storageAccount", subscriptionId, `hft-${environment}-${name}`, "flows");

        expect(account).toMatch(/^[a-z0-9]{3,24}$/);
      }),
    );
  });

  it("differ by region, purpose and subscription, also where they are cut", () => {
    const long = `hft-production-${"a".repeat(31)}`;
    const names = [
      globalName("storageAccount", subscriptionId, long, "flows"),
      globalName("storageAccount", subscriptionId, `${long}b`, "flows"),
      globalName("storageAccount", subscriptionId, long, "backups"),
      globalName("storageAccount", "22222222-0000-4000-8000-000000000077", long, "flows"),
    ];

    expect(new Set(names).size).toBe(4);
  });
});
