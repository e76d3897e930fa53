import { familyZoneIds } from "../../../src/aws/catalog/instances";
import { instancesFile } from "../../../src/aws/catalog/instances-file";
import { awsRegion, awsRegions } from "../../../src/aws/catalog/regions";

describe("an AWS region", () => {
  it("lists its standard zones by id", () => {
    expect(awsRegion("us-west-2")?.zoneIds).toEqual(["usw2-az1", "usw2-az2", "usw2-az3", "usw2-az4"]);
  });

  it.each([
    ["us-east-1", "use1-az3"],
    ["us-west-1", "usw1-az2"],
    ["ca-central-1", "cac1-az3"],
  ])("names the zone of %s in which EKS refuses cluster subnets", (region, zoneId) => {
    expect(awsRegion(region)?.eksExcludedZoneIds).toEqual([zoneId]);
  });

  it("excludes no zone elsewhere", () => {
    expect(awsRegion("eu-central-1")?.eksExcludedZoneIds).toEqual([]);
  });

  it("says whether an account must enable it first", () => {
    expect(awsRegion("us-east-1")?.optIn).toBe(false);
    expect(awsRegion("ap-east-1")?.optIn).toBe(true);
    expect(awsRegion("eu-south-1")?.optIn).toBe(true);
  });

  it("says where it is, and whether that was checked", () => {
    expect(awsRegion("eu-central-1")?.metro).toMatchObject({ name: "Frankfurt, DE", verified: true });
    expect(awsRegion("eu-west-1")?.metro).toMatchObject({ name: "Dublin, IE", verified: false });
  });

  it("has no place where none was found", () => {
    expect(awsRegion("us-west-1")?.metro).toBeUndefined();
  });

  it("marks zones that no offering confirms", () => {
    expect(awsRegion("mx-central-1")?.zoneIdsVerified).toBe(false);
    expect(awsRegion("us-east-1")?.zoneIdsVerified).toBe(true);
  });

  it("is absent when the catalogue does not know it", () => {
    expect(awsRegion("us-east-9")).toBeUndefined();
    expect(awsRegion("valueOf")).toBeUndefined();
  });
});

describe("the regions of the catalogue", () => {
  it("are those of the commercial partition, sorted", () => {
    expect(awsRegions()).toEqual([...awsRegions()].sort());
    expect(awsRegions().filter((name) => /^(cn|us-gov)-/.test(name))).toEqual([]);
  });

  it("have every zone in which a family is sold", () => {
    const strayZones = awsRegions().flatMap((region) => {
      const zoneIds = awsRegion(region)?.zoneIds ?? [];
      const sold = Object.keys(instancesFile().familyZoneIds).flatMap(
        (family) => familyZoneIds(family, region) ?? [],
      );
      return sold.filter((zoneId) => !zoneIds.includes(zoneId));
    });

    expect(strayZones).toEqual([]);
  });
});
