import { geoReplicates, redisOptions, redisSku, redisSkus, usableGb } from "../../../src/azure/catalog/redis";

const sku = (name: string) => {
  const found = redisSku(name);
  if (found === undefined) throw new Error(`no SKU ${name}`);
  return found;
};

describe("a SKU of Azure Managed Redis", () => {
  it("has a size that its number does not tell", () => {
    expect(sku("ComputeOptimized_X50")).toEqual({
      sku: "ComputeOptimized_X50",
      tier: "ComputeOptimized",
      sizeGb: 60,
      vcpus: 32,
      shards: 24,
      maxConnections: expect.any(Number) as number,
      preview: false,
    });
    expect(usableGb(sku("ComputeOptimized_X50"))).toBeCloseTo(48);
  });

  it("of the retired products is none", () => {
    expect(redisSku("Premium_P4")).toBeUndefined();
    expect(redisSku("Enterprise_E10")).toBeUndefined();
  });

  it("cannot be replicated to other regions where it is smallest or keeps data on flash", () => {
    expect(geoReplicates(sku("Balanced_B1"))).toBe(false);
    expect(geoReplicates(sku("FlashOptimized_A250"))).toBe(false);
    expect(geoReplicates(sku("Balanced_B3"))).toBe(true);
  });

  it.each(redisSkus())("%s has a tier and a size", (name) => {
    expect(sku(name).sizeGb).toBeGreaterThan(0);
    expect(sku(name).shards).toBeGreaterThan(0);
  });

  it("are 44, and more compute buys more vCPUs for a size", () => {
    expect(redisSkus()).toHaveLength(44);
    expect(sku("MemoryOptimized_M50").vcpus).toBeLessThan(sku("Balanced_B50").vcpus);
    expect(sku("Balanced_B50").vcpus).toBeLessThan(sku("ComputeOptimized_X50").vcpus);
  });
});

it("a changed clustering policy, module or geo-replication group loses the data", () => {
  expect(redisOptions().recreatesDatabase).toEqual([
    "clustering_policy",
    "geo_replication_group_name",
    "module",
  ]);
});
