import { entryOf, type CatalogueFile } from "../../core/catalogue-file";

/** One region of the commercial AWS partition. */
export interface AwsRegion {
  /** For example `us-east-1`. */
  readonly name: string;
  /**
   * Its standard zones by id, sorted; no Local Zones and no Wavelength. Ids name the same place in every account,
   * zone letters do not. These are the zones an account of today is shown: an old one may have one more.
   * Source: EC2 DescribeAvailabilityZones.
   */
  readonly zoneIds: readonly string[];
  /** False when no offering of an instance type names these zones: they are then likely, and nothing to refuse on. */
  readonly zoneIdsVerified: boolean;
  /**
   * Zones in which EKS refuses the subnets of a cluster. It can name a zone that `zoneIds` lacks.
   * Source: Amazon EKS User Guide, network requirements.
   */
  readonly eksExcludedZoneIds: readonly string[];
  /** Whether an account must enable the region before anything can be built in it. */
  readonly optIn: boolean;
  /** Where the region is; nothing when no place was found. */
  readonly metro?: AwsRegionMetro;
}

/** Where the buildings of a region are, as far as it is public. */
export interface AwsRegionMetro {
  /** For example `Frankfurt, DE`. */
  readonly name: string;
  /** Degrees north. */
  readonly latitude: number;
  /** Degrees east. */
  readonly longitude: number;
  /** How far from that point a building of the region may stand. */
  readonly radiusKm: number;
  /** What the place rests on, for example `public gazetteer`. */
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
  readonly metros: { readonly regions: Readonly<Record<string, AwsRegionMetro>> };
}

/** One region. Nothing when the catalogue does not know it: it may be newer than the catalogue. */
export function awsRegion(name: string): AwsRegion | undefined {
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

/** The names of all regions of the catalogue, sorted. */
export function awsRegions(): readonly string[] {
  return Object.keys(regionsFile().regions);
}

function regionsFile(): RegionsFile {
  return require("./data/regions.json") as RegionsFile;
}

function regionFactsFile(): RegionFactsFile {
  return require("./data/region-facts.json") as RegionFactsFile;
}
