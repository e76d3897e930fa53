import { entryOf, type CatalogueFile } from "../../core/catalogue-file";
import { isIsoDate } from "../../core/iso-date";

/** Support dates of one Kubernetes minor version. Source: release calendar of the Amazon EKS User Guide. */
export interface EksVersion {
  /** Kubernetes minor version, for example `1.35`. */
  readonly version: string;
  /** First day (UTC) after standard support, from which on extended support is billed, `YYYY-MM-DD`. */
  readonly standardSupportEnds: string;
  /** First day (UTC) after extended support: EKS creates no such cluster and upgrades existing ones, `YYYY-MM-DD`. */
  readonly extendedSupportEnds: string;
  /** Whether more than one list has the dates. */
  readonly verified: boolean;
  /** The lists that agree on the dates. */
  readonly sources: readonly string[];
}

export type EksSupport = "standard" | "extended" | "ended" | "unknown";

interface EksVersionsFile extends CatalogueFile {
  readonly sources: Readonly<Record<string, string>>;
  readonly versions: Readonly<Record<string, Omit<EksVersion, "version">>>;
}

/** Returns the support dates of a version; `undefined` where the catalogue does not list it, as it may be newer. */
export function eksVersion(version: string): EksVersion | undefined {
  const { versions, sources } = eksVersionsFile();
  const row = entryOf(versions, version);
  return row && { ...row, version, sources: row.sources.map((name) => sources[name] ?? name) };
}

/** Returns the Kubernetes minor versions of the catalogue, oldest first. */
export function eksVersions(): readonly string[] {
  return Object.keys(eksVersionsFile().versions);
}

/** Returns the date of the catalogue, on which support is judged at synth, `YYYY-MM-DD`. */
export function eksCatalogueDate(): string {
  return eksVersionsFile().asOf;
}

/**
 * Returns the support of a version on a day; `unknown` where the catalogue does not list the version.
 *
 * A day before the release of the version counts as standard support: the catalogue has no release dates.
 *
 * @param onDate `YYYY-MM-DD`, taken as a day in UTC, which is how AWS counts
 * @throws RangeError if `onDate` is not a calendar date
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
