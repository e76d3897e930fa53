import type { CatalogueFile } from "../../core/catalogue-file";

/**
 * One instance type as `instances.json` keeps it: short names, because 300 types are parsed in one go.
 * `AwsInstanceType` gives each its name, unit and meaning.
 */
export interface InstanceTypeRow {
  readonly vcpu: number;
  readonly cores: number;
  readonly tpc: number;
  readonly tpcOpts: readonly number[] | null;
  readonly memGiB: number;
  readonly arch: "x86_64" | "arm64";
  readonly cpu: string;
  readonly ghz: number | null;
  readonly net: string;
  readonly netBaseGbpsPerCard: number;
  readonly netPeakGbpsPerCard: number;
  readonly cards: number;
  readonly enis: number;
  readonly ipv4PerEni: number;
  readonly efaMax: number;
  readonly enaExpress: boolean;
  readonly flexEnaQueues: boolean;
  /** Of an interface: by default, then the most that a launch may ask for; null where EC2 states none. */
  readonly enaQueues: readonly [number, number | null];
  readonly tcpIdleSec: number | null;
  readonly phc: boolean;
  readonly pg: readonly PlacementStrategy[];
  readonly metal: boolean;
  readonly spot: boolean;
  readonly burstable: boolean;
  /** Baseline, then maximum. */
  readonly ebsIops: readonly [number, number];
  /** Baseline, then maximum. */
  readonly ebsMBps: readonly [number, number];
}

export type PlacementStrategy = "cluster" | "partition" | "spread";

/** Zone ids by region. */
export type ZoneIdsByRegion = Readonly<Record<string, readonly string[]>>;

export interface InstancesFile extends CatalogueFile {
  /** Whole families: of each in `familyZoneIds` every size that a region read offers. */
  readonly types: Readonly<Record<string, InstanceTypeRow>>;
  /** The regions whose offerings were read. In any other region what is offered is unknown. */
  readonly regions: readonly string[];
  /** By family: the zones that offer any of its sizes. A region read and not listed offers none. */
  readonly familyZoneIds: Readonly<Record<string, ZoneIdsByRegion>>;
  /** By type: only the regions where a size is offered in fewer zones than its family. */
  readonly typeZoneIds: Readonly<Record<string, ZoneIdsByRegion>>;
}

/** Returns the file, read and parsed at the first call. */
export function instancesFile(): InstancesFile {
  return require("./data/instances.json") as InstancesFile;
}
