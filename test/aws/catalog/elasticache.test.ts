import {
  cacheNodeType,
  cacheNodeTypes,
  cacheVersion,
  cacheVersions,
  isClosedToNewCaches,
} from "../../../src/aws/catalog/elasticache";

describe("the catalogue of caches", () => {
  it("knows the guide's node type", () => {
    expect(cacheNodeType("cache.r6g.2xlarge")).toEqual({ burstable: false, dataTiering: false });
  });

  it("knows what every node type that it lists is", () => {
    expect(cacheNodeTypes().filter((type) => cacheNodeType(type) === undefined)).toEqual([]);
  });

  it.each(["r7g.2xlarge", "cache.r7g", "cache.r7g.3xlarge", "cache.constructor.large"])(
    "knows nothing of %s",
    (type) => {
      expect(cacheNodeType(type)).toBeUndefined();
    },
  );

  it("lists no node type that is closed to new caches", () => {
    expect(cacheNodeTypes().filter(isClosedToNewCaches)).toEqual([]);
    expect(isClosedToNewCaches("cache.m3.large")).toBe(true);
  });

  it("ends Redis at 7.1, where Valkey goes on", () => {
    expect(cacheVersions("redis").at(-1)).toBe("7.1");
    expect(cacheVersion("valkey", "8.1")).toEqual({ family: "valkey8", verified: true });
    expect(cacheVersion("redis", "8.1")).toBeUndefined();
  });
});
