import {
  attachmentLimits,
  interconnectLocation,
  interconnectLocations,
  interconnectMetros,
  isPrivateAsn,
  maxCircuits,
  routerLimits,
} from "../../../src/gcp/catalog/interconnect";

const metros = Object.entries(interconnectMetros());

describe("a location of Dedicated Interconnect", () => {
  it("has its edge availability domain in its name", () => {
    expect(interconnectLocation("lga-zone2-36")).toEqual({
      name: "lga-zone2-36",
      facility: "Equinix NY5 - New York, Secaucus",
      metro: "New York",
      edgeDomain: 2,
      linkGbps: [10, 100],
    });
  });

  it("sells 400 Gbit/s where Google lists it", () => {
    expect(interconnectLocation("iad-zone1-1")?.linkGbps).toEqual([10, 100, 400]);
    expect(interconnectLocation("iad-zone2-1")?.linkGbps).toEqual([10, 100]);
  });

  it("is not known in a metro that is not listed", () => {
    expect(interconnectLocation("jnb-zone1-850")).toBeUndefined();
    expect(interconnectLocation("constructor")).toBeUndefined();
  });

  it("stands once", () => {
    const names = interconnectLocations().map(({ name }) => name);

    expect(names.filter((name) => !/^[a-z]{3}-zone[12]-\d+$/.test(name))).toEqual([]);
    expect(new Set(names).size).toBe(names.length);
  });

  it("in Aurora is nearest to the region that CME has for itself", () => {
    expect(interconnectMetros()["Aurora"]).toMatchObject({
      lowLatencyRegion: "us-central6",
      zonesShareBuilding: true,
    });
  });
});

describe("every metro", () => {
  it.each(metros)("%s has both edge availability domains, under one airport's code", (_, { locations }) => {
    expect([...new Set(locations.map(({ edgeDomain }) => edgeDomain))].sort()).toEqual([1, 2]);
    expect(new Set(locations.map(({ name }) => name.slice(0, 3))).size).toBe(1);
  });

  it.each(metros)(
    "%s has one building where its domains share it",
    (_, { zonesShareBuilding, locations }) => {
      const facilities = new Set(locations.map(({ facility }) => facility)).size;

      expect(zonesShareBuilding ? facilities : 1).toBe(1);
    },
  );
});

describe("the limits of an attachment", () => {
  it("are those of Google's page and provider", () => {
    expect(attachmentLimits()).toMatchObject({ mtus: [1440, 1460, 1500, 8896], defaultMtu: 1440 });
    expect(attachmentLimits().bandwidthsMbps.at(0)).toBe(50);
    expect(attachmentLimits().bandwidthsMbps.at(-1)).toBe(100_000);
    expect(maxCircuits()).toBe(8);
  });
});

describe("the ASN of a router", () => {
  it.each([64_512, 65_000, 65_534, 4_200_000_000, 4_294_967_294])("%d is private", (asn) => {
    expect(isPrivateAsn(asn)).toBe(true);
  });

  it.each([64_511, 65_535, 4_199_999_999, 4_294_967_295, routerLimits().partnerAsn])("%d is not", (asn) => {
    expect(isPrivateAsn(asn)).toBe(false);
  });

  it("comes with bounds whose defaults lie within them", () => {
    const { keepaliveSeconds, bfdIntervalMs, bfdMultiplier } = routerLimits();

    for (const { atLeast, atMost, default: byDefault } of [keepaliveSeconds, bfdIntervalMs, bfdMultiplier]) {
      expect(byDefault).toBeGreaterThanOrEqual(atLeast);
      expect(byDefault).toBeLessThanOrEqual(atMost);
    }
  });
});
