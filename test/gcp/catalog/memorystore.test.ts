import {
  maxValkeyReplicasPerShard,
  maxValkeyShards,
  redisLimits,
  valkeyNodeType,
  valkeyNodeTypes,
  valkeyWritableGb,
} from "../../../src/gcp/catalog/memorystore";

describe("a node type of Valkey", () => {
  it("has less room for keys than memory, four fifths by default", () => {
    const facts = valkeyNodeTypes().flatMap((name) => valkeyNodeType(name) ?? []);

    expect(facts).toHaveLength(4);
    for (const { capacityGb, writableGb } of facts) expect(writableGb / capacityGb).toBeCloseTo(0.8);
  });

  it("without a service level is the one that shares a core", () => {
    expect(valkeyNodeTypes().filter((name) => valkeyNodeType(name)?.sla === false)).toEqual([
      "SHARED_CORE_NANO",
    ]);
  });

  it("is known by name only where its figures were not read", () => {
    expect(valkeyNodeType("STANDARD_LARGE")).toBeNull();
    expect(valkeyWritableGb("STANDARD_LARGE", 3)).toBeUndefined();
    expect(valkeyNodeType("constructor")).toBeUndefined();
  });
});

describe("an instance of Valkey", () => {
  it("has as many shards as Google's table", () => {
    const replicas = Array.from({ length: maxValkeyReplicasPerShard() + 1 }, (_, count) => count);

    expect(replicas.map(maxValkeyShards)).toEqual([250, 125, 83, 62, 50, 41]);
  });

  it("has the room of its primaries", () => {
    expect(valkeyWritableGb("HIGHMEM_MEDIUM", 3)).toBeCloseTo(31.2);
  });
});

describe("an instance of Redis", () => {
  it.each(["trading-cache", "a1"])("may be called %s", (name) => {
    expect(name).toMatch(new RegExp(redisLimits().namePattern));
  });

  it.each(["Trading", "1cache", "cache-", "a", `a${"b".repeat(41)}`])("may not be called %s", (name) => {
    expect(name).not.toMatch(new RegExp(redisLimits().namePattern));
  });

  it("has one replica for availability, or up to five to read from", () => {
    expect(redisLimits().replicas).toEqual({
      BASIC: { withoutReads: 0 },
      STANDARD_HA: { withoutReads: 1, withReads: { atLeast: 1, atMost: 5, default: 2 } },
    });
  });
});
