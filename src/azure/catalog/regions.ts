import { entryOf, type CatalogueFile } from "../../core/catalogue-file";
import type { Place } from "../../core/place";

/** The facts of one region of Azure's public cloud. Source and date: `data/regions.json`. */
export interface RegionFacts {
  /** As resources take it, for example `eastus`. */
  readonly name: string;
  /** For example `East US`. ExpressRoute's pages and error messages name regions so. */
  readonly displayName: string;
  /** The boundary of data residency, for example `United States`. */
  readonly geography: string;
  /**
   * Numbers of its availability zones, `1` to `3`; empty where it has none. Numbers are logical: each subscription has
   * its own mapping to the physical zones `eastus-az1` to `eastus-az3`.
   */
  readonly zones: readonly string[];
  /**
   * The region to which geo-redundant storage and backup copy; not set where it has none. One way for some: brazilsouth
   * copies to southcentralus, which copies to northcentralus.
   */
  readonly pair?: string;
  /** Whether a subscription must ask for access: Azure keeps the region for disaster recovery in its geography. */
  readonly restricted: boolean;
  readonly place: Place;
  /** What names the town; see `source` in `data/regions.json`. */
  readonly placeFrom: PlaceSource;
}

export type PlaceSource = "list" | "expressroute" | "api" | "memory";

interface RegionsFile extends CatalogueFile {
  /** How far from the town the buildings may stand. */
  readonly radius: { readonly source: string; readonly km: number };
  readonly regions: Readonly<Record<string, RegionRow>>;
}

interface RegionRow {
  readonly displayName: string;
  readonly geography: string;
  readonly availabilityZones: boolean;
  readonly pair?: string;
  /** @default false */
  readonly restricted?: boolean;
  /** The town. */
  readonly place: string;
  readonly latitude: number;
  readonly longitude: number;
  /** Where the region is known to spread wider. @default the file's */
  readonly radiusKm?: number;
  readonly placeFrom: PlaceSource;
}

/** Returns the facts of a region; `undefined` when the catalogue does not list it: it may be newer than the catalogue. */
export function regionFacts(name: string): RegionFacts | undefined {
  const { regions, radius } = regionsFile();
  const row = entryOf(regions, name);
  if (row === undefined) return undefined;
  const { displayName, geography, pair, restricted = false, placeFrom } = row;
  return {
    name,
    displayName,
    geography,
    zones: row.availabilityZones ? ["1", "2", "3"] : [],
    ...(pair === undefined ? {} : { pair }),
    restricted,
    place: {
      name: row.place,
      latitude: row.latitude,
      longitude: row.longitude,
      radiusKm: row.radiusKm ?? radius.km,
    },
    placeFrom,
  };
}

/** Returns the names of all regions of the catalogue, sorted. */
export function regionNames(): readonly string[] {
  return Object.keys(regionsFile().regions);
}

/** Returns the name of a region by its display name, for example `eastus` for `East US`. */
export function regionByDisplayName(displayName: string): string | undefined {
  return Object.entries(regionsFile().regions).find(([, row]) => row.displayName === displayName)?.[0];
}

/** The day on which regions and zones were read, `YYYY-MM-DD`. */
export function regionsDate(): string {
  return regionsFile().asOf;
}

function regionsFile(): RegionsFile {
  return require("./data/regions.json") as RegionsFile;
}
