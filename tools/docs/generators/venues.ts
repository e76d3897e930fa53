import { outlines } from "../../../src/clouds";
import { isLocated, venueNames, venueOf } from "../../../src/environment/venues/venues";
import { validEnvironments } from "../../lib/valid-environments";
import { floorCells, venueDistances } from "../../venues/distances";
import { posturesOf } from "../../venues/posture";
import { markdownTable } from "../table";

/** Every venue of the catalogue. */
export function venues(): string {
  const ids = [...new Set(venueNames().map((name) => venueOf(name)?.id ?? name))];
  return markdownTable(
    ["venue", "codes", "building", "town", "metro", "known"],
    ids.flatMap((id) => {
      const venue = venueOf(id);
      if (venue === undefined) return [];
      const { name, codes = [], site, town, metro, confidence } = venue;
      const known = isLocated(venue) ? confidence : `${confidence} (?)`;
      return [[`\`${id}\`: ${name}`, codes.join(", "), site, town, metro, known]];
    }),
  );
}

/** What light needs to the venues of production. */
export function venueFloors(): string {
  const [production] = validEnvironments(["production"]);
  if (production === undefined) throw new Error("no production");
  return markdownTable(
    ["venue", "region", "km", "least km", "floor one way, us", "floor round trip, us"],
    venueDistances(production.sessions, outlines(production)).flatMap(({ stated, floors }) =>
      floors.map(({ region, floor }) => [stated, region, ...floorCells(floor)]),
    ),
  );
}

/** What production does for latency, and what it does not. */
export function posture(): string {
  const [production] = validEnvironments(["production"]);
  if (production === undefined) throw new Error("no production");
  const postures = posturesOf(production);
  const whats = postures[0]?.rows.map(({ what }) => what) ?? [];
  return markdownTable(
    ["machines", ...whats],
    postures.map(({ path, rows }) => [`\`${path}\``, ...rows.map(({ done, how }) => `${done}: ${how}`)]),
  );
}
