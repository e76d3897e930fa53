import { regionFacts } from "../../../src/azure/catalog/regions";
import {
  accountSpeed,
  offersRedundancy,
  redundancyFacts,
  replacesAccount,
  storageRedundancies,
} from "../../../src/azure/catalog/storage";

const kindsOf = (name: string) => {
  const region = regionFacts(name);
  return region && storageRedundancies.filter((kind) => offersRedundancy(region, kind));
};

describe("redundancy of storage", () => {
  it("depends on the region's zones and on its pair", () => {
    expect(kindsOf("eastus")).toEqual(["LRS", "ZRS", "GRS", "RAGRS", "GZRS", "RAGZRS"]);
    expect(kindsOf("northcentralus")).toEqual(["LRS", "GRS", "RAGRS"]);
    expect(kindsOf("polandcentral")).toEqual(["LRS", "ZRS"]);
  });

  it("costs the account when it comes to have zones or to lose them", () => {
    expect(replacesAccount("LRS", "ZRS")).toBe(true);
    expect(replacesAccount("GZRS", "GRS")).toBe(true);
    expect(replacesAccount("ZRS", "GZRS")).toBe(false);
    expect(replacesAccount("LRS", "RAGRS")).toBe(false);
  });

  it("with zones excludes the archive tier", () => {
    expect(storageRedundancies.filter((kind) => redundancyFacts(kind).archiveTier)).toEqual([
      "LRS",
      "GRS",
      "RAGRS",
    ]);
  });
});

it("an account is faster in the large regions", () => {
  expect(accountSpeed("eastus").ingressGbps).toBe(60);
  expect(accountSpeed("polandcentral").ingressGbps).toBe(25);
});
