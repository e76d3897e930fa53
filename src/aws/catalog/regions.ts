import { entryOf, type CatalogueFile } from "../../core/catalogue-file";

/** The facts of one region of the commercial AWS partition. */
export interface RegionFacts {
  /** For example `us-east-1`. */
  readonly name: string;
  /**
   * Ids of its standard zones, sorted, without Local Zones and Wavelength Zones. An id names the same place in every
   * account, a zone letter does not. These are the zones that a new account sees: an old one may see one more.
   * Source: EC2 DescribeAvailabilityZones.
   */
  readonly zoneIds: readonly string[];
  /** False when no offering of an instance type names these zones. A rule must not refuse a zone by them then. */
  readonly zoneIdsVerified: boolean;
  /**
   * Ids of the zones in which EKS refuses the subnets of a cluster. They may include one that `zoneIds` lacks.
   * Source: Amazon EKS User Guide, network requirements.
   */
  readonly eksExcludedZoneIds: readonly string[];
  /** Whether an account must enable the region before anything can be built in it. */
  readonly optIn: boolean;
  /** Where the region is; not set when no place was found. */
  readonly metro?: RegionMetro;
}

/** Where the buildings of a region are, as far as it is public. */
export interface RegionMetro {
  /** For example `Frankfurt, DE`. */
  readonly name: string;
  /** Degrees north. */
  readonly latitude: number;
  /** Degrees east. */
  readonly longitude: number;
  /** Distance from that point within which the buildings of the region stand, in kilometres. */
  readonly radiusKm: number;
  /** Source of the place, for example `public gazetteer`. */
  readonly basis: string;
  /** False when the place or its radius was not checked in a source. */
  readonly verified: boolean;
}

/** The form of `regions.json`, which the refresh writes. */
export interface RegionsFile extends CatalogueFile {
  readonly regions: Readonly<Record<string, RegionRow>>;
}

export interface RegionRow {
  readonly zoneIds: readonly string[];
  readonly verified: boolean;
}

interface RegionFactsFile extends CatalogueFile {
  readonly enabledByDefault: { readonly regions: readonly string[] };
  readonly eksExcludedZones: { readonly zoneIds: Readonly<Record<string, readonly string[]>> };
  readonly metros: { readonly regions: Readonly<Record<string, RegionMetro>> };
}

/** Returns the region of a zone by its id; `undefined` where the catalogue does not list the zone. */
export function regionOfZone(zoneId: string): string | undefined {
  const regions = Object.entries(regionsFile().regions);
  return regions.find(([, { zoneIds }]) => zoneIds.includes(zoneId))?.[0];
}

/** Returns the facts of a region; `undefined` when the catalogue does not list it: it may be newer than the catalogue. */
export function regionFacts(name: string): RegionFacts | undefined {
  const row = entryOf(regionsFile().regions, name);
  if (row === undefined) return undefined;
  const { enabledByDefault, eksExcludedZones, metros } = regionFactsFile();
  return {
    name,
    zoneIds: row.zoneIds,
    zoneIdsVerified: row.verified,
    eksExcludedZoneIds: entryOf(eksExcludedZones.zoneIds, name) ?? [],
    optIn: !enabledByDefault.regions.includes(name),
    metro: entryOf(metros.regions, name),
  };
}

/** Returns the names of all regions of the catalogue, sorted. */
export function regionNames(): readonly string[] {
  return Object.keys(regionsFile().regions);
}

function regionsFile(): RegionsFile {
  return require("./data/regions.json") as RegionsFile;
}

function regionFactsFile(): RegionFactsFile {
  return require("./data/region-facts.json") as RegionFactsFile;
}
