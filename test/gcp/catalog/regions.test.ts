import { readFileSync } from "node:fs";
import { distanceKm, inOneMetro } from "../../../src/core/place";
import { isIsoDate } from "../../../src/core/iso-date";
import { regionFacts as awsRegionFacts } from "../../../src/aws/catalog/regions";
import { regionFacts, regionNames, regionsDate } from "../../../src/gcp/catalog/regions";

describe("a region of Google Cloud", () => {
  it.each([
    ["us-central1", ["us-central1-a", "us-central1-b", "us-central1-c", "us-central1-f"]],
    ["us-east1", ["us-east1-b", "us-east1-c", "us-east1-d"]],
    ["europe-west1", ["europe-west1-b", "europe-west1-c", "europe-west1-d"]],
    ["us-east4", ["us-east4-a", "us-east4-b", "us-east4-c"]],
  ])("lists its zones, whose letters need not begin with a: %s", (region, zones) => {
    expect(regionFacts(region)?.zones).toEqual(zones);
  });

  it("says where it is", () => {
    expect(regionFacts("us-central1")?.place).toMatchObject({
      name: "Council Bluffs, Iowa",
      latitude: 41.26,
    });
  });

  it("is in one metro with the region of another cloud in the same town", () => {
    const [google, amazon] = [regionFacts("us-east4")?.place, awsRegionFacts("us-east-1")?.metro];

    expect(google && amazon && inOneMetro(google, amazon)).toBe(true);
  });

  it("is absent when the catalogue does not know it", () => {
    expect(regionFacts("us-central9")).toBeUndefined();
    expect(regionFacts("valueOf")).toBeUndefined();
  });
});

describe("the regions of the catalogue", () => {
  it("are sorted, and have three zones or more", () => {
    expect(regionNames()).toEqual([...regionNames()].sort());
    expect(regionNames().filter((name) => (regionFacts(name)?.zones.length ?? 0) < 3)).toEqual([]);
  });

  it("are in different places", () => {
    const near = regionNames().flatMap((one, index) =>
      regionNames()
        .slice(index + 1)
        .filter((other) => {
          const [a, b] = [regionFacts(one)?.place, regionFacts(other)?.place];
          return a !== undefined && b !== undefined && distanceKm(a, b) < 100;
        })
        .map((other) => `${one} ${other}`),
    );

    expect(near).toEqual([]);
  });

  it("were read on a day, and are on the catalogue's page", () => {
    expect(isIsoDate(regionsDate())).toBe(true);
    expect(readFileSync("docs/catalogue.md", "utf8")).toContain("| `src/gcp/catalog/data/regions.json` |");
  });
});
