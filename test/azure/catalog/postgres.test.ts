import { premiumTiers } from "../../../src/azure/catalog/disks";
import {
  postgresRegion,
  postgresSku,
  postgresSkus,
  postgresStorageSizes,
  postgresStorageTiers,
  postgresSupport,
  postgresVersions,
} from "../../../src/azure/catalog/postgres";
import { regionFacts, regionNames } from "../../../src/azure/catalog/regions";
import { isIsoDate } from "../../../src/core/iso-date";

describe("a SKU of PostgreSQL", () => {
  it("tells its tier and the speed that its machine sustains", () => {
    expect(postgresSku("GP_Standard_D16ds_v5")).toEqual({
      sku: "GP_Standard_D16ds_v5",
      tier: "GeneralPurpose",
      vcores: 16,
      memoryGiB: 64,
      iops: 25_600,
      mibPerS: 600,
      maxConnections: 5000,
    });
    expect(postgresSku("B_Standard_B2s")?.tier).toBe("Burstable");
  });

  it("of the guide is one of single servers, which are retired", () => {
    expect(postgresSku("GP_Gen5_16")).toBeUndefined();
  });

  it("that the provider takes may be on no page", () => {
    expect(postgresSkus()).toContain("MO_Standard_E6ds_v4");
    expect(postgresSku("MO_Standard_E6ds_v4")).toBeUndefined();
  });

  it.each(postgresSkus().filter((sku) => sku !== "MO_Standard_E6ds_v4"))(
    "%s has the vCores of its name",
    (sku) => {
      expect(sku).toMatch(new RegExp(`_[BDE]${String(postgresSku(sku)?.vcores)}(?!\\d)`));
    },
  );
});

describe("storage of PostgreSQL", () => {
  it("has a few sizes, and the guide's is none of them", () => {
    expect(postgresStorageSizes()).toContain(1_048_576);
    expect(postgresStorageTiers(1_048_576)).toEqual(["P30", "P40", "P50"]);
    expect(postgresStorageTiers(1_024_000)).toEqual([]);
  });

  it.each(postgresStorageSizes())("of %i MB takes tiers of Premium SSD", (size) => {
    const names = premiumTiers().map(({ name }) => name);

    expect(postgresStorageTiers(size).length).toBeGreaterThan(0);
    expect(postgresStorageTiers(size).filter((tier) => !names.includes(tier))).toEqual([]);
  });
});

describe("a version of PostgreSQL", () => {
  it("is supported to a day, and then for money", () => {
    expect(postgresSupport("14")).toEqual({ supportEnds: "2026-12-11", extendedSupportEnds: "2029-11-11" });
    expect(postgresSupport("18")).toEqual({ supportEnds: "2030-11-14" });
    expect(postgresSupport("10")).toBeUndefined();
  });

  it.each(postgresVersions())("%s has real days", (version) => {
    const { supportEnds = "", extendedSupportEnds = "9999-12-31" } = postgresSupport(version) ?? {};

    expect(isIsoDate(supportEnds) && isIsoDate(extendedSupportEnds)).toBe(true);
    expect(supportEnds < extendedSupportEnds).toBe(true);
  });
});

describe("a region", () => {
  it("may refuse a standby in another zone to new servers", () => {
    expect(postgresRegion("eastus")).toEqual({ zoneRedundant: "blocked", geoBackup: true });
    expect(postgresRegion("uksouth")?.zoneRedundant).toBe("yes");
    expect(postgresRegion("northcentralus")).toEqual({ zoneRedundant: "no", geoBackup: true });
  });

  it("with copied backups has a pair", () => {
    const withoutPair = regionNames().filter(
      (name) => postgresRegion(name)?.geoBackup === true && regionFacts(name)?.pair === undefined,
    );
    expect(withoutPair).toEqual([]);
  });
});
