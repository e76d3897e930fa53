import type { EnvironmentInput } from "../../src/clouds";
import { distanceKm, inOneMetro, type Place } from "../../src/core/place";
import { venueOf } from "../../src/environment/venues/venues";
import { exampleVenue } from "./production";

/** The town of a place, else the region's own name: letters and digits only. */
export function regionName(region: string, place: Place | undefined): string {
  const town = place?.name.split(/[,/]/).at(0) ?? "";
  // Without accents: São Paulo is saopaulo.
  const letters = town
    .normalize("NFD")
    .toLowerCase()
    .replace(/[^a-z]/g, "");
  return letters === "" ? region.replaceAll("-", "") : letters;
}

/**
 * The nearest region outside of a place's metro: where its state is kept.
 *
 * @throws Error where there is none
 */
export function nearestElsewhere(
  here: Place | undefined,
  others: readonly { readonly name: string; readonly place: Place }[],
): string {
  const apart = here === undefined ? others : others.filter(({ place }) => !inOneMetro(here, place));
  const [found] =
    here === undefined
      ? apart
      : [...apart].sort((a, b) => distanceKm(here, a.place) - distanceKm(here, b.place));
  return first(found === undefined ? [] : [found], "region for the state", "the catalogue").name;
}

/** @throws Error where a catalogue has nothing */
export function first<Value>(values: readonly Value[], what: string, where: string): Value {
  const [found] = values;
  if (found === undefined) throw new Error(`the catalogue has no ${what} in ${where}; choose another region`);
  return found;
}

/** An id that can be told for made up, and that no region of the environments mentions. */
export function unused(form: (number: string) => string, others: readonly EnvironmentInput[]): string {
  const stated = JSON.stringify(others.map(({ regions }) => regions));
  const ids = Array.from({ length: 999 }, (_, index) => form(String(999 - index).padStart(3, "0")));
  const found = ids.find((id) => !stated.includes(id));
  if (found === undefined) throw new Error("state --account");
  return found;
}

/** Sites in the metro of the venue that a new environment trades at, then all others. */
export function inMetroFirst<Site>(
  sites: readonly Site[],
  metro: (site: Site) => string | undefined,
): readonly Site[] {
  const its = venueOf(exampleVenue)?.metro;
  return [...sites].sort((one, other) => Number(metro(other) === its) - Number(metro(one) === its));
}
