import { clouds } from "../../../src/clouds";
import { siteMetro as ofAws } from "../../../src/aws/catalog/site-metros";
import { siteMetro as ofAzure } from "../../../src/azure/catalog/site-metros";
import { siteMetro as ofGoogle } from "../../../src/gcp/catalog/site-metros";
import { directConnectSite, directConnectSites } from "../../../src/aws/catalog/dx";
import { peeringLocations } from "../../../src/azure/catalog/expressroute";
import { metroOf, venueNames, venueOf, venuePlace } from "../../../src/environment/venues/venues";
import { distanceKm } from "../../../src/core/place";

const ids = [...new Set(venueNames().map((name) => venueOf(name)?.id ?? name))];

describe("the catalogue of venues", () => {
  it("names no venue twice", () => {
    expect(new Set(venueNames()).size).toBe(venueNames().length);
  });

  it.each(ids)("%s has a metro, and a source unless it is from memory", (id) => {
    const venue = venueOf(id);
    if (venue === undefined) throw new Error(`no ${id}`);

    expect(metroOf(venue.metro)).toBeDefined();
    expect(venue.sources.length > 0).toBe(venue.confidence !== "memory");
    expect(venue.sources.filter((source) => /^S\d+$/.test(source))).toEqual([]);
  });

  it("has the venues of one metro within 100 km of each other", () => {
    const all = ids.flatMap((id) => venueOf(id) ?? []);
    for (const one of all) {
      for (const other of all.filter(({ metro }) => metro === one.metro)) {
        expect(distanceKm(venuePlace(one), venuePlace(other))).toBeLessThan(100);
      }
    }
  });

  it("finds a venue by its code as by its name", () => {
    expect(venueOf("xnas")).toEqual(venueOf("nasdaq"));
    expect(venueOf("constructor")).toBeUndefined();
  });
});

describe("the metro of a link's site", () => {
  it("is told by each cloud, in the metros of the venues", () => {
    const told = [
      ofAws("EQNY5"),
      ofGoogle("lga-zone1-36"),
      ofAzure("New York"),
      ofAws("EQDC2"),
      ofGoogle("iad-zone1-1"),
      ofAzure("Washington DC"),
    ];

    expect(clouds).toHaveLength(3);
    expect(told).toEqual(["nyc", "nyc", "nyc", "iad", "iad", "iad"]);
  });

  it("is that of some site that the cloud has, and not told of others", () => {
    const known = (sites: readonly string[], metro: (site: string) => string | undefined) =>
      sites.filter((site) => metro(site) !== undefined).length;

    expect(
      known(
        directConnectSites().map((site) => directConnectSite(site)?.code ?? site),
        ofAws,
      ),
    ).toBe(42);
    expect(known(peeringLocations(), ofAzure)).toBeGreaterThan(30);
    expect(ofAws("ALN91")).toBeUndefined();
  });
});
