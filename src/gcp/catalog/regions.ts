import { entryOf, type CatalogueFile } from "../../core/catalogue-file";
import type { Place } from "../../core/place";

/** The facts of one region of Google Cloud. */
export interface RegionFacts {
  /** For example `us-central1`. */
  readonly name: string;
  /** Names of its zones, sorted. They need not begin with `-a`: us-east1 has b, c and d. Without AI zones. */
  readonly zones: readonly string[];
  readonly place: Place;
}

interface RegionsFile extends CatalogueFile {
  /** How far from the town that Google names the buildings may stand. */
  readonly radius: { readonly source: string; readonly km: number };
  readonly regions: Readonly<Record<string, RegionRow>>;
}

interface RegionRow {
  /** Letters of its zones. */
  readonly zones: readonly string[];
  /** The town, as Google names it. */
  readonly place: string;
  readonly latitude: number;
  readonly longitude: number;
}

/** Returns the facts of a region; `undefined` when the catalogue does not list it: it may be newer than the catalogue. */
export function regionFacts(name: string): RegionFacts | undefined {
  const { regions, radius } = regionsFile();
  const row = entryOf(regions, name);
  if (row === undefined) return undefined;
  const { zones, place, latitude, longitude } = row;
  return {
    name,
    zones: zones.map((letter) => `${name}-${letter}`),
    place: { name: place, latitude, longitude, radiusKm: radius.km },
  };
}

/** Returns the names of all regions of the catalogue, sorted. */
export function regionNames(): readonly string[] {
  return Object.keys(regionsFile().regions);
}

/** The day on which regions and zones were read, `YYYY-MM-DD`. */
export function regionsDate(): string {
  return regionsFile().asOf;
}

function regionsFile(): RegionsFile {
  return require("./data/regions.json") as RegionsFile;
}
