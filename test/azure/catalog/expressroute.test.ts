import {
  circuitTiers,
  expressRouteLimits,
  gatewaySku,
  gatewaySkus,
  locationsLocalTo,
  networkLinks,
  peeringLocation,
  peeringLocations,
  reaches,
  upgradesInPlace,
  type PeeringLocation,
} from "../../../src/azure/catalog/expressroute";
import { regionNames } from "../../../src/azure/catalog/regions";

const at = (name: string): PeeringLocation => {
  const found = peeringLocation(name);
  if (found === undefined) throw new Error(`no location ${name}`);
  return found;
};

describe("a peering location", () => {
  it("of New York has no local region, though the guide's circuit ends there", () => {
    expect(at("New York").facility).toBe("Equinix NY5");
    expect(at("New York").localRegions).toEqual([]);
    expect(at("New York").providers).toContain("Equinix");
  });

  it("is one of several in its metro", () => {
    expect(at("Chicago2").metro).toBe("Chicago");
    expect(at("New York").metro).toBe("New York");
    expect(peeringLocations().filter((name) => at(name).metro === "Tokyo")).toEqual([
      "Tokyo",
      "Tokyo2",
      "Tokyo3",
    ]);
  });

  it("is no region", () => {
    expect(peeringLocation("eastus")).toBeUndefined();
    expect(peeringLocation("constructor")).toBeUndefined();
  });

  it("may sell no ports of ExpressRoute Direct", () => {
    expect(at("Washington DC2").direct).toBe(false);
    expect(at("Washington DC").direct).toBe(true);
  });

  it.each(peeringLocations())(
    "%s is local to regions of the catalogue only, and has a provider once",
    (name) => {
      const { localRegions, providers = [] } = at(name);

      expect(localRegions.filter((region) => !regionNames().includes(region))).toEqual([]);
      expect(new Set(providers).size).toBe(providers.length);
    },
  );
});

describe("a circuit", () => {
  it("of the tier Local reaches the regions of its metro alone", () => {
    expect(locationsLocalTo("northcentralus")).toEqual(["Chicago", "Chicago2"]);
    expect(reaches(at("Chicago"), "Local", "northcentralus")).toBe(true);
    expect(reaches(at("Chicago"), "Local", "eastus")).toBe(false);
  });

  it("of the tier Standard reaches its geopolitical region, one of the tier Premium all", () => {
    expect(reaches(at("New York"), "Standard", "eastus")).toBe(true);
    expect(reaches(at("New York"), "Standard", "uksouth")).toBe(false);
    expect(reaches(at("New York"), "Premium", "uksouth")).toBe(true);
  });

  it("of the tier Standard is not judged where the list is older than the region", () => {
    expect(reaches(at("Madrid"), "Standard", "spaincentral")).toBe(true);
    expect(reaches(at("London"), "Standard", "spaincentral")).toBeUndefined();
    expect(reaches(at("Vienna"), "Standard", "uksouth")).toBeUndefined();
  });

  it("links to ten networks, with Premium to more the faster it is", () => {
    expect(networkLinks("Standard", 10_000)).toBe(10);
    expect(networkLinks("Premium", 1000)).toBe(50);
    expect(networkLinks("Premium", 3000)).toBeUndefined();
    expect(networkLinks("Local", 3000)).toBeUndefined();
  });

  it.each(circuitTiers)("of the tier %s has links for each bandwidth", (tier) => {
    const { bandwidthsMbps } = expressRouteLimits();
    expect(bandwidthsMbps.filter((mbps) => networkLinks(tier, mbps) === undefined)).toEqual([]);
  });
});

describe("a gateway", () => {
  it("lets traffic pass it by where it is of the fastest SKUs", () => {
    expect(gatewaySkus().filter((sku) => gatewaySku(sku)?.fastPath)).toEqual(["UltraPerformance", "ErGw3AZ"]);
    expect(gatewaySku("ErGwScale")).toBeUndefined();
  });

  it("grows in place among those with zones, or among those without", () => {
    expect(upgradesInPlace("ErGw1AZ", "ErGw3AZ")).toBe(true);
    expect(upgradesInPlace("Standard", "ErGw1AZ")).toBe(false);
    expect(upgradesInPlace("ErGw3AZ", "ErGw1AZ")).toBe(false);
  });
});
