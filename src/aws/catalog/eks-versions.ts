import { entryOf, type CatalogueFile } from "../../core/catalogue-file";
import { isIsoDate } from "../../core/iso-date";

/** How long EKS supports one Kubernetes minor version. Source: release calendar of the Amazon EKS User Guide. */
export interface EksVersion {
  /** Kubernetes minor version, for example `1.35`. */
  readonly version: string;
  /** The first day (UTC) on which standard support is over and extended support is billed, `YYYY-MM-DD`. */
  readonly standardSupportEnds: string;
  /** The first day (UTC) on which no cluster can be created and existing ones are upgraded, `YYYY-MM-DD`. */
  readonly extendedSupportEnds: string;
  /** False when the dates rest on one list alone. */
  readonly verified: boolean;
  /** The lists that agree on the dates. */
  readonly sources: readonly string[];
}

export type EksSupport = "standard" | "extended" | "ended" | "unknown";

interface EksVersionsFile extends CatalogueFile {
  readonly sources: Readonly<Record<string, string>>;
  readonly versions: Readonly<Record<string, Omit<EksVersion, "version">>>;
}

/** The support calendar of one version. Nothing when the catalogue does not know it: it may be newer than the catalogue. */
export function eksVersion(version: string): EksVersion | undefined {
  const { versions, sources } = eksVersionsFile();
  const row = entryOf(versions, version);
  return row && { ...row, version, sources: row.sources.map((name) => sources[name] ?? name) };
}

/** The Kubernetes minor versions of the catalogue, oldest first. */
export function eksVersions(): readonly string[] {
  return Object.keys(eksVersionsFile().versions);
}

/** The day against which the calendar is judged at synth, `YYYY-MM-DD`. */
export function eksCatalogueDate(): string {
  return eksVersionsFile().asOf;
}

/**
 * The support a version has on a day. `unknown` when the catalogue does not know the version.
 *
 * A day before the version came out counts as standard support: the catalogue does not keep release days.
 *
 * @param onDate `YYYY-MM-DD`, taken as a day in UTC, which is how AWS counts
 * @throws RangeError when `onDate` is not a day of the calendar
 */
export function eksSupport(version: string, onDate: string): EksSupport {
  if (!isIsoDate(onDate)) throw new RangeError(`not a date of the form YYYY-MM-DD: ${onDate}`);
  const calendar = eksVersion(version);
  if (calendar === undefined) return "unknown";
  if (onDate < calendar.standardSupportEnds) return "standard";
  return onDate < calendar.extendedSupportEnds ? "extended" : "ended";
}

function eksVersionsFile(): EksVersionsFile {
  return require("./data/eks-versions.json") as EksVersionsFile;
}
