import { isIsoDate } from "../../../src/core/iso-date";
import { distanceKm, inOneMetro, type Place } from "../../../src/core/place";
import { regionFacts as awsRegionFacts } from "../../../src/aws/catalog/regions";
import {
  regionByDisplayName,
  regionFacts,
  regionNames,
  regionsDate,
  type RegionFacts,
} from "../../../src/azure/catalog/regions";

function known(name: string): RegionFacts {
  const facts = regionFacts(name);
  if (facts === undefined) throw new Error(`${name} is not in the catalogue`);
  return facts;
}

const all = regionNames().map(known);
const place = (name: string): Place => known(name).place;

describe("a region of Azure", () => {
  it("has three zones or none", () => {
    expect(known("eastus").zones).toEqual(["1", "2", "3"]);
    expect(known("northcentralus").zones).toEqual([]);
    expect(known("westus").zones).toEqual([]);
  });

  it("copies to its pair, which need not copy back", () => {
    expect(known("eastus").pair).toBe("westus");
    expect(known("westus").pair).toBe("eastus");
    expect(known("brazilsouth").pair).toBe("southcentralus");
    expect(known("southcentralus").pair).toBe("northcentralus");
    expect(known("italynorth")).not.toHaveProperty("pair");
  });

  it("says what names its town", () => {
    expect(known("uksouth")).toMatchObject({ place: { name: "London, England" }, placeFrom: "list" });
    expect(known("northcentralus")).toMatchObject({
      place: { name: "Chicago, Illinois" },
      placeFrom: "expressroute",
    });
  });

  it.each([
    ["eastus", "us-east-1"],
    ["uksouth", "eu-west-2"],
    ["japaneast", "ap-northeast-1"],
    ["germanywestcentral", "eu-central-1"],
  ])("is in one metro with the region of another cloud in the same town: %s and %s", (azure, amazon) => {
    const metro = awsRegionFacts(amazon)?.metro;

    expect(metro && inOneMetro(place(azure), metro)).toBe(true);
  });

  it("of the same state is not in one metro with it", () => {
    expect(inOneMetro(place("eastus"), place("eastus2"))).toBe(false);
  });

  it("is found by the name that pages and messages print", () => {
    expect(regionByDisplayName("Germany West Central")).toBe("germanywestcentral");
    expect(regionByDisplayName("Germany")).toBeUndefined();
  });

  it("is absent when the catalogue does not know it", () => {
    expect(regionFacts("eastus9")).toBeUndefined();
    expect(regionFacts("valueOf")).toBeUndefined();
  });
});

describe("the regions of the catalogue", () => {
  it("are sorted, and their pairs are regions, but for one that nobody can choose", () => {
    const pairs = new Set(all.flatMap(({ pair }) => pair ?? []));

    expect(regionNames()).toEqual([...regionNames()].sort());
    expect([...pairs].filter((pair) => regionFacts(pair) === undefined)).toEqual(["swedensouth"]);
  });

  it("have no display name twice", () => {
    expect(new Set(all.map(({ displayName }) => displayName)).size).toBe(all.length);
  });

  it("have no zones where access is restricted", () => {
    expect(all.filter(({ restricted, zones }) => restricted && zones.length > 0)).toEqual([]);
  });

  it("are apart, but for Canberra, Pune beside Mumbai, and Abu Dhabi beside Dubai", () => {
    const near = all.flatMap((one, index) =>
      all
        .slice(index + 1)
        .filter((other) => distanceKm(one.place, other.place) < 130)
        .map((other) => `${one.name} ${other.name}`),
    );

    expect(near).toEqual([
      "australiacentral australiacentral2",
      "centralindia westindia",
      "uaecentral uaenorth",
    ]);
  });

  it("were read on a day", () => {
    expect(isIsoDate(regionsDate())).toBe(true);
  });
});
