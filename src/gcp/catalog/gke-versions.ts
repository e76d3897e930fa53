import { entryOf, type CatalogueFile } from "../../core/catalogue-file";
import { isIsoDate } from "../../core/iso-date";

export const releaseChannels = ["rapid", "regular", "stable", "extended"] as const;
export type ReleaseChannel = (typeof releaseChannels)[number];

/** Dates of one Kubernetes minor version on GKE, `YYYY-MM-DD`. Source: `data/gke-versions.json`. */
export interface GkeVersion {
  /** Kubernetes minor version, for example `1.35`. */
  readonly version: string;
  /** The day from which a channel offers it to new clusters; not set where it was not read. */
  readonly available: Readonly<Partial<Record<ReleaseChannel, string>>>;
  /** GKE upgrades clusters of the rapid, regular and stable channels, and of none, from this day on. */
  readonly standardSupportEnds: string;
  /** GKE upgrades clusters of the extended channel from this day on; not set where it was not read. */
  readonly extendedSupportEnds?: string;
  /** False where Google's own page was not read for it. */
  readonly verified: boolean;
  readonly source: string;
}

export type GkeSupport = "supported" | "ended" | "unknown";

interface GkeVersionsFile extends CatalogueFile {
  readonly sources: Readonly<Record<string, string>>;
  readonly versions: Readonly<Record<string, Omit<GkeVersion, "version">>>;
}

/** Returns the dates of a version; `undefined` where the catalogue does not list it, as it may be newer. */
export function gkeVersion(version: string): GkeVersion | undefined {
  const { versions, sources } = gkeVersionsFile();
  const row = entryOf(versions, version);
  return row && { ...row, version, source: sources[row.source] ?? row.source };
}

/** Returns the Kubernetes minor versions of the catalogue, oldest first. */
export function gkeVersions(): readonly string[] {
  return Object.keys(gkeVersionsFile().versions);
}

/** Returns the date of the catalogue, on which support is judged at synth, `YYYY-MM-DD`. */
export function gkeCatalogueDate(): string {
  return gkeVersionsFile().asOf;
}

/**
 * Returns whether GKE leaves a cluster of a channel on a version on a day; `unknown` where the catalogue does not tell.
 *
 * @param onDate `YYYY-MM-DD`
 * @throws RangeError if `onDate` is not a calendar date
 */
export function gkeSupport(version: string, channel: ReleaseChannel, onDate: string): GkeSupport {
  if (!isIsoDate(onDate)) throw new RangeError(`not a date of the form YYYY-MM-DD: ${onDate}`);
  const dates = gkeVersion(version);
  const ends = channel === "extended" ? dates?.extendedSupportEnds : dates?.standardSupportEnds;
  if (ends === undefined) return "unknown";
  return onDate < ends ? "supported" : "ended";
}

/** Returns the oldest version of the catalogue that GKE supports in a channel on a day. */
export function oldestSupported(channel: ReleaseChannel, onDate: string): string | undefined {
  return gkeVersions().find((version) => gkeSupport(version, channel, onDate) === "supported");
}

function gkeVersionsFile(): GkeVersionsFile {
  return require("./data/gke-versions.json") as GkeVersionsFile;
}
