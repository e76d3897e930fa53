import {
  dedicatedSpeedsGbps,
  directConnectQuotas,
  directConnectSite,
  directConnectSites,
} from "../../../src/aws/catalog/dx";

describe("a Direct Connect site", () => {
  it("is known by the code that the API writes", () => {
    expect(directConnectSite("EqDC2")).toMatchObject({ name: "Equinix DC2/DC11", regions: ["us-east-1"] });
  });

  it("is known by the code with the suffix of a floor", () => {
    expect(directConnectSite("CS32A-24FL")?.code).toBe("CS32A");
  });

  it("is not known by a longer code that only begins alike", () => {
    expect(directConnectSite("EqDC21")).toBeUndefined();
  });

  it("is not what every object inherits", () => {
    expect(directConnectSite("constructor")).toBeUndefined();
  });

  it("belongs to more regions than one where routers of both stand in it", () => {
    expect(directConnectSite("EqLD5")?.regions).toEqual(["eu-west-1", "eu-west-2"]);
  });

  it.each(directConnectSites())(
    "%s sells speeds that there are, and encrypts none that it does not sell",
    (code) => {
      const { speedsGbps = [], macsecGbps = [], regions = [] } = directConnectSite(code) ?? {};

      expect(regions.length).toBeGreaterThan(0);
      expect(speedsGbps.filter((speed) => !dedicatedSpeedsGbps.some((known) => known === speed))).toEqual([]);
      expect(macsecGbps.filter((speed) => speed < 10 || !speedsGbps.includes(speed))).toEqual([]);
    },
  );
});

describe("the quotas of Direct Connect", () => {
  it("are those of its user guide", () => {
    expect(directConnectQuotas()).toMatchObject({
      maxReceivedPrefixes: 100,
      maxAllowedPrefixesOfTransit: 200,
      maxVirtualInterfaces: {
        dedicated: { "virtual-private-gateway": 50, "transit-gateway": 4 },
        lag: { "virtual-private-gateway": 51, "transit-gateway": 4 },
        hosted: { "virtual-private-gateway": 1, "transit-gateway": 1 },
      },
      maxConnectionsOfSlowLag: 4,
      maxConnectionsOfFastLag: 2,
    });
  });
});
