import { familyZoneIds } from "../../../src/aws/catalog/instances";
import { instancesFile } from "../../../src/aws/catalog/instances-file";
import { regionFacts, regionNames } from "../../../src/aws/catalog/regions";

describe("an AWS region", () => {
  it("lists its standard zones by id", () => {
    expect(regionFacts("us-west-2")?.zoneIds).toEqual(["usw2-az1", "usw2-az2", "usw2-az3", "usw2-az4"]);
  });

  it.each([
    ["us-east-1", "use1-az3"],
    ["us-west-1", "usw1-az2"],
    ["ca-central-1", "cac1-az3"],
  ])("names the zone of %s in which EKS refuses cluster subnets", (region, zoneId) => {
    expect(regionFacts(region)?.eksExcludedZoneIds).toEqual([zoneId]);
  });

  it("excludes no zone elsewhere", () => {
    expect(regionFacts("eu-central-1")?.eksExcludedZoneIds).toEqual([]);
  });

  it("says whether an account must enable it first", () => {
    expect(regionFacts("us-east-1")?.optIn).toBe(false);
    expect(regionFacts("ap-east-1")?.optIn).toBe(true);
    expect(regionFacts("eu-south-1")?.optIn).toBe(true);
  });

  it("says where it is, and whether that was checked", () => {
    expect(regionFacts("eu-central-1")?.metro).toMatchObject({ name: "Frankfurt, DE", verified: true });
    expect(regionFacts("eu-west-1")?.metro).toMatchObject({ name: "Dublin, IE", verified: false });
  });

  it("has no place where none was found", () => {
    expect(regionFacts("us-west-1")?.metro).toBeUndefined();
  });

  it("marks zones that no offering confirms", () => {
    expect(regionFacts("mx-central-1")?.zoneIdsVerified).toBe(false);
    expect(regionFacts("us-east-1")?.zoneIdsVerified).toBe(true);
  });

  it("is absent when the catalogue does not know it", () => {
    expect(regionFacts("us-east-9")).toBeUndefined();
    expect(regionFacts("valueOf")).toBeUndefined();
  });
});

describe("the regions of the catalogue", () => {
  it("are those of the commercial partition, sorted", () => {
    expect(regionNames()).toEqual([...regionNames()].sort());
    expect(regionNames().filter((name) => /^(cn|us-gov)-/.test(name))).toEqual([]);
  });

  it("have every zone in which a family is sold", () => {
    const strayZones = regionNames().flatMap((region) => {
      const zoneIds = regionFacts(region)?.zoneIds ?? [];
      const sold = Object.keys(instancesFile().familyZoneIds).flatMap(
        (family) => familyZoneIds(family, region) ?? [],
      );
      return sold.filter((zoneId) => !zoneIds.includes(zoneId));
    });

    expect(strayZones).toEqual([]);
  });
});
