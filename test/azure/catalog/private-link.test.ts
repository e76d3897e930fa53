import {
  privateLinkService,
  privateLinkServices,
  privateLinkZones,
  regionCode,
} from "../../../src/azure/catalog/private-link";
import { regionNames } from "../../../src/azure/catalog/regions";

describe("a private endpoint", () => {
  it("of Managed Redis has another zone than those of the retired products", () => {
    expect(privateLinkService("redis")?.subresources).toEqual(["redisEnterprise"]);
    expect(privateLinkZones("redis", "eastus")).toEqual(["privatelink.redis.azure.net"]);
  });

  it("may have a zone of its region", () => {
    expect(privateLinkZones("cluster", "northcentralus")).toEqual(["privatelink.northcentralus.azmk8s.io"]);
    expect(privateLinkZones("recovery-vault", "eastus")?.[0]).toBe("privatelink.eus.backup.windowsazure.com");
  });

  it("has no zone that the catalogue could guess for a region without a code", () => {
    expect(privateLinkZones("recovery-vault", "atlantis")).toBeUndefined();
    expect(privateLinkZones("cosmos", "eastus")).toBeUndefined();
  });

  it.each(privateLinkServices())("of %s has zones without a gap in their names", (name) => {
    const zones = privateLinkZones(name, "uksouth") ?? [];

    expect(zones.length).toBeGreaterThan(0);
    expect(zones.filter((zone) => !/^privatelink(\.[a-z0-9-]+)+$/.test(zone))).toEqual([]);
  });
});

it("each region has a code, and no two the same", () => {
  const codes = regionNames().map(regionCode);

  expect(codes).not.toContain(undefined);
  expect(new Set(codes).size).toBe(codes.length);
});
