import { inOneMetro, type NamedPlace, type Place } from "../../core/place";
import { defineProblems, type Problem } from "../../core/problem";
import { nearest } from "../../core/suggest";
import type { Session } from "../calendar/schema";
import type { LinkSite, PlacedMachines } from "../outline";
import type { RegionRole } from "../region";
import { environmentPart } from "../rules/declare";
import { floorOf } from "./floor";
import { fibreUsPerKm, isLocated, venueNames, venueOf, venuePlace, type Venue } from "./venues";

const source = "src/environment/venues/data/venues.json; npm run venues names the source of each place";

const { definitions, problem } = defineProblems({
  "VENUE-001": {
    kind: "advice",
    rule: "some primary region that trades lies in the metro of each venue",
    source,
  },
  "VENUE-002": {
    kind: "advice",
    rule: "where primary regions have links, one ends in the metro of each venue that is in a data centre",
    source,
  },
  "VENUE-003": {
    kind: "advice",
    rule: "a venue is not misspelt: its name in the catalogue, or its ISO 10383 code in lower case",
    source,
  },
  "VENUE-004": {
    kind: "advice",
    rule: "where a venue names its zones and the region trades beside it, some machines trade in one of them",
    source,
  },
});

interface TradingRegion {
  readonly role: RegionRole;
  readonly place: Place | NamedPlace | undefined;
  readonly placements: readonly PlacedMachines[];
  readonly sites: readonly LinkSite[];
}

const environment = environmentPart("");

/** Rules about where venues are, and from where they are traded. Unknown venues pass. */
export const venueRules = environment.set(definitions, [
  environment.rule({
    needs: ["sessions"],
    judge: (_, { sessions }) => sessions.flatMap(({ venue }, index) => misspelt(venue, index)),
  }),
  environment.rule({
    needs: ["sessions"],
    regions: ["role", "place", "placements"],
    judge: (_, { sessions, regions, unread }) => {
      const trading = tradingRegions(regions);
      if (unread.length > 0 || trading.length === 0) return [];
      return knownVenues(sessions).flatMap(([venue, at]) => [
        ...farFrom(venue, trading, at),
        ...inOtherZones(venue, trading),
      ]);
    },
  }),
  environment.rule({
    needs: ["sessions"],
    regions: ["role", "sites"],
    judge: (_, { sessions, regions, unread }) => {
      const sites = Object.values(regions).flatMap((region) =>
        region.role === "primary" ? region.sites : [],
      );
      if (unread.length > 0 || sites.length === 0) return [];
      return knownVenues(sessions).flatMap(([venue, at]) => withoutLink(venue, sites, at));
    },
  }),
]);

function knownVenues(sessions: readonly Session[]): readonly (readonly [Venue, string])[] {
  return sessions.flatMap(({ venue: name }, index) => {
    const venue = venueOf(name);
    return venue === undefined ? [] : [[venue, `sessions.${index}.venue`] as const];
  });
}

type Placed = Pick<TradingRegion, "role" | "place" | "placements">;

function tradingRegions(regions: Readonly<Record<string, Placed>>): readonly (readonly [string, Placed])[] {
  return Object.entries(regions).filter(
    ([, { role, placements }]) => role === "primary" && placements.length > 0,
  );
}

/** Shorter names are close to too many others. */
const leastLetters = 4;

function misspelt(name: string, index: number): Problem[] {
  if (venueOf(name) !== undefined || name.length < leastLetters) return [];
  const near = nearest(name, venueNames());
  return near === undefined
    ? []
    : [problem("VENUE-003", `sessions.${index}.venue`, name, `did you mean "${near}"?`)];
}

/** A region whose place is not known may be anywhere. */
function farFrom(venue: Venue, trading: readonly (readonly [string, Placed])[], at: string): Problem[] {
  const its = venuePlace(venue);
  const places = trading.map(([name, { place }]) => ({ name, place }));
  if (places.some(({ place }) => place?.latitude === undefined || inOneMetro(place, its))) return [];
  const [least] = places
    .flatMap(({ name, place }) =>
      place?.latitude === undefined ? [] : [{ name, floor: floorOf(place, its, fibreUsPerKm()) }],
    )
    .sort((one, other) => one.floor.km - other.floor.km);
  if (least === undefined) return [];
  const { km, oneWayUs } = least.floor;
  const value = `${venue.name} in ${venue.town}${isLocated(venue) ? "" : " (unverified)"}, ${Math.round(km)} km from ${least.name}: over fibre at least ${Math.round(oneWayUs)} us one way`;
  const remedy = "trade from a region or Local Zone of its metro, or accept this with what was measured";
  return [problem("VENUE-001", at, value, remedy)];
}

function inOtherZones(venue: Venue, trading: readonly (readonly [string, Placed])[]): Problem[] {
  const { zoneIds = [] } = venue;
  return trading.flatMap(([name, { placements }]) => {
    const zones = placements.flatMap(({ zone }) => (zone === undefined ? [] : [zone]));
    const isBeside = zones.some((zone) => zoneIds.some((its) => regionPart(its) === regionPart(zone)));
    if (!isBeside || zones.some((zone) => zoneIds.includes(zone))) return [];
    const value = `${[...new Set(zones)].join(", ")}; ${venue.name} is in ${zoneIds.join(", ")}`;
    const remedy = "place what trades there in that zone; the venue may move without notice";
    return [problem("VENUE-004", `regions.${name}`, value, remedy)];
  });
}

/** The part of a zone id that names its region: `use1` of `use1-az4`. */
function regionPart(zone: string): string {
  return zone.slice(0, zone.lastIndexOf("-"));
}

/** A link whose metro is not known may end beside the venue. */
function withoutLink({ name, hosting, metro }: Venue, sites: readonly LinkSite[], at: string): Problem[] {
  const isThere = sites.some((site) => site.metro === undefined || site.metro === metro);
  if (hosting === "cloud" || isThere) return [];
  const ends = sites.map(({ site, metro: its }) => `${site} (${its})`).join(", ");
  const remedy = `end a link in ${metro}, or accept this with the circuit that leads on from there`;
  return [problem("VENUE-002", at, `${name} in ${metro}; links end in ${ends}`, remedy)];
}
