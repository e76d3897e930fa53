import type { RegionOutline } from "../../src/clouds";
import type { Session } from "../../src/environment/calendar/schema";
import { floorOf, type Floor } from "../../src/environment/venues/floor";
import {
  fibreUsPerKm,
  isLocated,
  metroOf,
  venueOf,
  venuePlace,
  type Venue,
} from "../../src/environment/venues/venues";

/** A venue of an environment, and what light needs to it from each region that trades. */
export interface VenueDistances {
  /** As the session names it. */
  readonly stated: string;
  /** `undefined`: the catalogue does not list it. */
  readonly venue: Venue | undefined;
  readonly floors: readonly { readonly region: string; readonly floor: Floor | undefined }[];
}

/** Returns the venues of the sessions, each with its distance from every region that has trading machines. */
export function venueDistances(
  sessions: readonly Session[],
  regions: Readonly<Record<string, RegionOutline>>,
): readonly VenueDistances[] {
  const trading = Object.entries(regions).filter(([, { placements }]) => placements.length > 0);
  const names = [...new Set(sessions.map(({ venue }) => venue))];
  return names.map((stated) => {
    const venue = venueOf(stated);
    const floors = trading.map(([region, { place }]) => ({
      region,
      floor:
        venue === undefined || place?.latitude === undefined
          ? undefined
          : floorOf(place, venuePlace(venue), fibreUsPerKm()),
    }));
    return { stated, venue, floors };
  });
}

/** A venue in one line: building, town, metro, and how certain that is. */
export function placeText(venue: Venue): string {
  const { site, town, metro, confidence, basis } = venue;
  const known = basis === confidence ? confidence : `${confidence}: ${basis}`;
  return `${site}; ${town}; metro ${metro} (${metroOf(metro)?.name ?? "not known"}); ${known}${isLocated(venue) ? "" : " (?)"}`;
}

/** The cells of a floor: km, least km, one way and round trip in us. */
export function floorCells(floor: Floor | undefined): readonly string[] {
  if (floor === undefined) return ["not known", "", "", ""];
  const { km, leastKm, oneWayUs, roundTripUs } = floor;
  return [km, leastKm, oneWayUs, roundTripUs].map((value) => String(Math.round(value)));
}
