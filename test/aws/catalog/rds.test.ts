import {
  availablePostgresVersions,
  dedicatedLogVolume,
  majorOf,
  postgresVersion,
  rdsClass,
  rdsClasses,
  rdsStorageLimits,
} from "../../../src/aws/catalog/rds";
import { awsInstanceType } from "../../../src/aws/catalog/instances";
import { regionNames } from "../../../src/aws/catalog/regions";

describe("a class of RDS", () => {
  it("has the disk speed of the EC2 type of its name, where the EC2 catalogue has that type too", () => {
    const both = rdsClasses().flatMap((name) => {
      const type = awsInstanceType(name.replace(/^db\./, ""));
      return type === undefined ? [] : [{ type, facts: rdsClass(name) }];
    });

    expect(both.length).toBeGreaterThan(15);
    for (const { type, facts } of both) {
      expect([facts?.baselineIops, facts?.baselineMBps]).toEqual([
        type.ebsBaselineIops,
        type.ebsBaselineMBps,
      ]);
    }
  });

  it("that the guide names sustains less than the guide asks of it", () => {
    expect(rdsClass("db.r6i.4xlarge")).toMatchObject({ baselineIops: 20_000, baselineMBps: 625 });
    expect(rdsClass("db.r7i.8xlarge")).toMatchObject({ baselineIops: 40_000, baselineMBps: 1250 });
  });

  it("is sold somewhere, and in regions that are named as the others are", () => {
    const known = new Set(regionNames());
    for (const name of rdsClasses()) {
      const { regions = [] } = rdsClass(name) ?? {};
      expect(regions.length).toBeGreaterThan(0);
    }
    expect(rdsClass("db.r7i.8xlarge")?.regions.filter((region) => known.has(region))).toEqual(
      expect.arrayContaining(["us-east-1", "us-east-2", "us-west-2", "ap-northeast-1"]),
    );
  });

  it("that RDS has on a machine of no EC2 type has no disk speed", () => {
    expect(rdsClass("db.x2g.large")).not.toHaveProperty("baselineIops");
  });

  it("is nothing that every object inherits", () => {
    expect(rdsClass("constructor")).toBeUndefined();
  });
});

describe("a version of PostgreSQL", () => {
  it.each([
    ["17.9", "available"],
    ["17.3", "deprecated"],
    ["17.10", "unknown"],
    ["13.23", "unknown"],
    ["toString", "unknown"],
  ])("%s is %s", (version, state) => {
    expect(postgresVersion(version)).toBe(state);
  });

  it("stands once, in its major version, in the order of the minor ones", () => {
    const all = availablePostgresVersions();
    expect(new Set(all).size).toBe(all.length);
    for (const major of new Set(all.map(majorOf))) {
      const minors = availablePostgresVersions(major).map((version) => Number(version.split(".")[1]));
      expect(minors).toEqual([...minors].sort((a, b) => a - b));
    }
    expect(availablePostgresVersions("12")).toEqual([]);
  });
});

describe("storage of RDS", () => {
  it("has the limits of the API reference", () => {
    const { io1, io2, gp3 } = rdsStorageLimits();

    expect(io1).toMatchObject({ minSizeGiB: 100, maxSizeGiB: 65_536, minIopsPerGiB: 0.5, maxIopsPerGiB: 50 });
    expect(io2).toEqual({ minSizeGiB: 100, maxSizeGiB: 65_536, minIops: 1000, maxIops: 256_000 });
    expect(gp3).toMatchObject({ minSizeGiB: 20, stripedFromGiB: 400, minStripedIops: 12_000 });
  });

  it("has a log volume of one speed", () => {
    expect(dedicatedLogVolume()).toMatchObject({ iops: 3000, recommendedFromGiB: 5 * 1024 });
  });
});
