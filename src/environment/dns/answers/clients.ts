import type { Location, ZoneContent } from "../records";
import { recordsUnder } from "./inputs";
import type { Client } from "./situation";
import type { Question } from "./zone";

/**
 * Returns a client for each way in which the locations of a name can apply, the one that is in none of them last.
 *
 * Which continent Route 53 counts a country to is not known here: a client in a country is in each of the continents
 * that the name mentions, and in none. A state of the United States is in North America.
 */
export function clientsOf(content: ZoneContent, question: Question): readonly Client[] {
  const locations = recordsUnder(content, question).flatMap(({ routing }) =>
    routing.kind === "geolocation" ? [routing.location] : [],
  );
  const continents = locations.flatMap((each) => (each.kind === "continent" ? [each.code] : []));
  return distinct([...locations.filter(isCountry).map(inCountry), {}]).flatMap((country) =>
    distinct([...continents.map((continent) => ({ continent })), {}])
      .filter(({ continent = "NA" }) => country.subdivision === undefined || continent === "NA")
      .map((continent) => ({ ...country, ...continent })),
  );
}

/** How a client is called in a table. */
export function clientName({ continent, country, subdivision }: Client): string {
  if (country === undefined) return continent ?? "elsewhere";
  const place = subdivision === undefined ? country : `${country}-${subdivision}`;
  return continent === undefined ? place : `${place} (${continent})`;
}

type Country = Extract<Location, { readonly kind: "country" }>;

function isCountry(location: Location): location is Country {
  return location.kind === "country";
}

function inCountry({ code, subdivision }: Country): Client {
  return { country: code, subdivision };
}

function distinct(clients: readonly Client[]): readonly Client[] {
  return [...new Map(clients.map((client) => [clientName(client), client])).values()];
}
