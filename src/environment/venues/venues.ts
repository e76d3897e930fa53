import { entryOf, type CatalogueFile } from "../../core/catalogue-file";
import type { Place } from "../../core/place";

/** How certain the place of a venue is. */
export type Confidence = "official" | "sourced" | "partial" | "inferred" | "memory";

/** Where a venue matches orders. Source: `data/venues.json`. */
export interface Venue {
  /** Its name in the catalogue, for example `nasdaq`. */
  readonly id: string;
  readonly name: string;
  /** ISO 10383 codes in lower case, by which an environment may name it too. Not all of a venue. */
  readonly codes?: readonly string[];
  /** Building, as far as it is public. */
  readonly site: string;
  readonly town: string;
  readonly latitude: number;
  readonly longitude: number;
  /** What the coordinates are of: an address, a facility, a town. */
  readonly coordinates: string;
  /** Id of its metro, for example `nyc`. */
  readonly metro: string;
  readonly hosting: "data-centre" | "cloud";
  readonly confidence: Confidence;
  /** What the confidence rests on, in words. */
  readonly basis: string;
  /** Zone ids of AWS that it names; they may change without notice. @default none is public */
  readonly zoneIds?: readonly string[];
  readonly sources: readonly string[];
}

export interface Metro {
  readonly name: string;
  readonly jurisdiction: string;
}

interface VenuesFile extends CatalogueFile {
  readonly fibre: { readonly usPerKm: number; readonly source: string };
  readonly sources: Readonly<Record<string, string>>;
  readonly metros: Readonly<Record<string, Metro>>;
  readonly venues: Readonly<Record<string, Omit<Venue, "id">>>;
}

/** Returns the venue of a name or an ISO 10383 code, its sources spelt out; `undefined` for one that is not listed. */
export function venueOf(name: string): Venue | undefined {
  const { venues, sources } = file();
  const id = Object.keys(venues).find((each) => each === name || venues[each]?.codes?.includes(name));
  const row = id === undefined ? undefined : entryOf(venues, id);
  return id === undefined || row === undefined
    ? undefined
    : { ...row, id, sources: row.sources.map((source) => sources[source] ?? source) };
}

/** Returns every name and code by which a venue is known. */
export function venueNames(): readonly string[] {
  return Object.entries(file().venues).flatMap(([id, { codes = [] }]) => [id, ...codes]);
}

export function metroOf(id: string): Metro | undefined {
  return entryOf(file().metros, id);
}

/** Whether the town of a venue, at least, is known from a source. */
export function isLocated({ confidence }: Venue): boolean {
  return confidence !== "inferred" && confidence !== "memory";
}

/** The point at which a venue is taken to be. */
export function venuePlace({ town, latitude, longitude }: Venue): Place {
  return { name: town, latitude, longitude, radiusKm: 0 };
}

/** Microseconds that light takes for a kilometre of fibre. */
export function fibreUsPerKm(): number {
  return file().fibre.usPerKm;
}

function file(): VenuesFile {
  return require("./data/venues.json") as VenuesFile;
}
