import { namePrefix, resourceName, type NameKind } from "../../../src/aws/region/spec/names";

/** The longest name that AWS takes, from the API references of each service. */
const longest: Readonly<Record<NameKind, number>> = {
  directConnect: 100,
  accelerator: 64,
  alarm: 255,
  budget: 100,
  dashboard: 255,
  eventRule: 64,
  dbInstance: 63,
  dbParameterGroup: 255,
  dbSubnetGroup: 255,
  backup: 50,
  cache: 40,
  eksCluster: 100,
  eksNodeGroup: 63,
  iamRole: 64,
  instanceProfile: 128,
  iamPolicy: 128,
  kmsAlias: 256 - "alias/".length,
  launchTemplate: 125,
  loadBalancer: 32,
  logGroup: 512,
  networkMonitor: 200,
  placementGroup: 255,
  s3Bucket: 63,
  secret: 512,
  securityGroup: 255,
  snsTopic: 256,
  targetGroup: 32,
};

describe("the name of a resource", () => {
  it.each(Object.entries(longest) as [NameKind, number][])(
    "of kind %s may have %i characters",
    (of, limit) => {
      expect(resourceName(of, "x".repeat(limit))).toBe("x".repeat(limit));
      expect(resourceName(of, "x".repeat(limit + 1))).toMatch(new RegExp(`^x{${limit - 9}}-[0-9a-f]{8}$`));
    },
  );

  it("begins with the prefix of its kind and first parts", () => {
    expect(namePrefix("dbInstance", "hft", "production", "us")).toBe("hft-production-us-");
  });

  it("is a contract: another would replace the resource", () => {
    expect(resourceName("eksNodeGroup", "hft-production-virginia", "engine".repeat(10), "a")).toBe(
      "hft-production-virginia-engineengineengineengineengine-f10e9235",
    );
  });
});
