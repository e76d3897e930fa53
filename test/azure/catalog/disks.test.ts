import {
  diskAvailability,
  iopsRange,
  mbpsRange,
  premiumTierOf,
  premiumTiers,
  premiumTiersFor,
  provisionedSkus,
  sectorSizes,
  takesPremiumV2WithoutZone,
} from "../../../src/azure/catalog/disks";
import { regionFacts, regionNames } from "../../../src/azure/catalog/regions";

describe("the speed of an Ultra Disk", () => {
  it("grows with its size up to 400,000 IOPS", () => {
    expect(iopsRange("UltraSSD_LRS", 64)).toEqual({ min: 100, max: 64_000 });
    expect(iopsRange("UltraSSD_LRS", 1024)).toEqual({ min: 100, max: 400_000 });
  });

  it("has a quarter of its IOPS in MB/s at most, and never above 10,000", () => {
    expect(mbpsRange("UltraSSD_LRS", 16_000)).toEqual({ min: 1, max: 4000 });
    expect(mbpsRange("UltraSSD_LRS", 160_000)).toEqual({ min: 1, max: 10_000 });
  });
});

describe("the speed of a Premium SSD v2", () => {
  it("is 3,000 IOPS and 125 MB/s at least, also of the smallest disk", () => {
    expect(iopsRange("PremiumV2_LRS", 1)).toEqual({ min: 3000, max: 3000 });
    expect(mbpsRange("PremiumV2_LRS", 3000)).toEqual({ min: 125, max: 750 });
  });

  it("grows by 500 IOPS a GiB up to 80,000", () => {
    expect(iopsRange("PremiumV2_LRS", 100).max).toBe(50_000);
    expect(iopsRange("PremiumV2_LRS", 160).max).toBe(80_000);
    expect(iopsRange("PremiumV2_LRS", 4096).max).toBe(80_000);
    expect(mbpsRange("PremiumV2_LRS", 80_000).max).toBe(2000);
  });
});

describe("a region", () => {
  it("of Chicago sells both disks without a zone only, though a node of AKS needs one for Ultra Disks", () => {
    expect(diskAvailability("UltraSSD_LRS", "northcentralus")).toEqual({ kind: "regional" });
    expect(diskAvailability("PremiumV2_LRS", "northcentralus")).toEqual({ kind: "regional" });
  });

  it("may sell Ultra Disks in fewer zones than it has", () => {
    expect(diskAvailability("UltraSSD_LRS", "southcentralus")).toEqual({ kind: "zonal", zones: 2 });
    expect(diskAvailability("UltraSSD_LRS", "eastus")).toEqual({ kind: "zonal", zones: 3 });
  });

  it("may not be listed", () => {
    expect(diskAvailability("UltraSSD_LRS", "westindia")).toEqual({ kind: "unlisted" });
    expect(diskAvailability("UltraSSD_LRS", "toString")).toEqual({ kind: "unlisted" });
  });

  it("with zones takes Premium SSD v2 without one where Azure lists it", () => {
    expect(takesPremiumV2WithoutZone("southeastasia")).toBe(true);
    expect(takesPremiumV2WithoutZone("northcentralus")).toBe(true);
    expect(takesPremiumV2WithoutZone("eastus")).toBe(false);
  });

  it.each(provisionedSkus)("that sells %s in zones has zones", (sku) => {
    const zonal = regionNames().filter((region) => diskAvailability(sku, region).kind === "zonal");

    expect(zonal.length).toBeGreaterThan(20);
    expect(zonal.filter((region) => regionFacts(region)?.zones.length !== 3)).toEqual([]);
  });
});

describe("a Premium SSD", () => {
  it("has the tier of the next larger size", () => {
    expect(premiumTierOf(1000)).toEqual({ name: "P30", sizeGiB: 1024, iops: 5000, mbps: 200 });
    expect(premiumTierOf(32_768)).toBeUndefined();
  });

  it("up to 4 TiB may be raised to P50, a larger one to P80", () => {
    expect(premiumTiersFor(1024).map(({ name }) => name)).toEqual(["P30", "P40", "P50"]);
    expect(premiumTiersFor(4096).map(({ name }) => name)).toEqual(["P50"]);
    expect(premiumTiersFor(8192).map(({ name }) => name)).toEqual(["P60", "P70", "P80"]);
    expect(premiumTiersFor(40_000)).toEqual([]);
  });

  it("has no larger tier that is slower", () => {
    const speeds = premiumTiers().map(({ iops, mbps }) => iops * 10_000 + mbps);
    expect(speeds).toEqual([...speeds].sort((a, b) => a - b));
  });
});

it("a sector has 4096 bytes unless 512 are chosen", () => {
  expect(sectorSizes()).toEqual({ sizes: [512, 4096], default: 4096 });
});
