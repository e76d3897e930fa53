import { entryOf, type CatalogueFile } from "../../core/catalogue-file";
import { isIsoDate } from "../../core/iso-date";

/** The parts of the name of an EKS-optimized AMI release. */
export interface EksAmiReleaseName {
  /** Kubernetes minor version, for example `1.35`. */
  readonly kubernetesVersion: string;
  /** Kubernetes patch, for example 6. */
  readonly kubernetesPatch: number;
  /** The day of the release, `YYYY-MM-DD`. */
  readonly releasedOn: string;
}

/** One published release of the EKS-optimized AL2023 AMIs. Source: changelog of awslabs/amazon-eks-ami. */
export interface EksAmiRelease extends EksAmiReleaseName {
  /** As `releaseVersion` of a node group takes it, for example `1.35.6-20260714`. */
  readonly release: string;
  /** The AMI types published with it, as `amiType` of a node group takes them. */
  readonly amiTypes: readonly string[];
  /** Linux kernel of the standard AMI types, for example `6.12.94-123.180.amzn2023`; null where the changelog has none. */
  readonly kernel: string | null;
  /** ENA driver of the standard AMI types, for example `2.17.2g`; null where the changelog has none. */
  readonly enaDriver: string | null;
}

interface EksAmiReleasesFile extends CatalogueFile {
  readonly releases: Readonly<Record<string, Omit<EksAmiRelease, "release" | keyof EksAmiReleaseName>>>;
}

/** Returns one release; `undefined` for one that the catalogue does not list: newer, older, or not existing. */
export function eksAmiRelease(release: string): EksAmiRelease | undefined {
  const row = entryOf(eksAmiReleasesFile().releases, release);
  const name = parseEksAmiRelease(release);
  return row && name && { ...name, ...row, release };
}

/** Returns the listed releases of one Kubernetes minor version, newest first. */
export function eksAmiReleases(kubernetesVersion: string): readonly string[] {
  return Object.keys(eksAmiReleasesFile().releases).filter(
    (release) => parseEksAmiRelease(release)?.kubernetesVersion === kubernetesVersion,
  );
}

/**
 * Reads a release name such as `1.35.6-20260714`; `undefined` when it has another form or names no existing day.
 * Source of the form: Amazon EKS User Guide, "Retrieve Amazon Linux AMI version information".
 */
export function parseEksAmiRelease(release: string): EksAmiReleaseName | undefined {
  const [, minor, patch, year, month, day] =
    /^(1\.[1-9]\d*)\.(0|[1-9]\d*)-(\d{4})(\d{2})(\d{2})$/.exec(release) ?? [];
  const releasedOn = `${year}-${month}-${day}`;
  if (minor === undefined || !isIsoDate(releasedOn)) return undefined;
  return { kubernetesVersion: minor, kubernetesPatch: Number(patch), releasedOn };
}

/** Returns the day up to which releases are listed, `YYYY-MM-DD`. */
export function eksAmiReleasesAsOf(): string {
  return eksAmiReleasesFile().asOf;
}

function eksAmiReleasesFile(): EksAmiReleasesFile {
  return require("./data/eks-ami-releases.json") as EksAmiReleasesFile;
}
