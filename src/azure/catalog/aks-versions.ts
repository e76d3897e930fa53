import { entryOf, type CatalogueFile } from "../../core/catalogue-file";
import { isIsoDate } from "../../core/iso-date";

/** Dates of one Kubernetes minor version on AKS. Source: `data/aks-versions.json`. */
export interface AksVersion {
  /** Kubernetes minor version, for example `1.36`. */
  readonly version: string;
  /** The month of its general availability, `YYYY-MM`. */
  readonly available: string;
  /** The last day of community support, `YYYY-MM-DD`. */
  readonly supportEnds: string;
  /** The last day of long-term support, `YYYY-MM-DD`. */
  readonly longTermSupportEnds: string;
}

/** Support plans as azurerm names them. The second needs the Premium tier. */
export const aksSupportPlans = ["KubernetesOfficial", "AKSLongTermSupport"] as const;
export type AksSupportPlan = (typeof aksSupportPlans)[number];

export type AksSupport = "supported" | "ended" | "unknown";

interface AksVersionsFile extends CatalogueFile {
  readonly versions: Readonly<Record<string, Omit<AksVersion, "version">>>;
}

/** Returns the dates of a version; `undefined` where the catalogue does not list it, as it may be newer. */
export function aksVersion(version: string): AksVersion | undefined {
  const row = entryOf(aksVersionsFile().versions, version);
  return row && { ...row, version };
}

/** Returns the Kubernetes minor versions of the catalogue, oldest first. */
export function aksVersions(): readonly string[] {
  return Object.keys(aksVersionsFile().versions);
}

/** Returns the date of the catalogue, on which support is judged at synth, `YYYY-MM-DD`. */
export function aksCatalogueDate(): string {
  return aksVersionsFile().asOf;
}

/**
 * Returns whether AKS supports a version under a plan on a day; `unknown` where the catalogue does not tell.
 *
 * @param onDate `YYYY-MM-DD`
 * @throws RangeError if `onDate` is not a calendar date
 */
export function aksSupport(version: string, plan: AksSupportPlan, onDate: string): AksSupport {
  if (!isIsoDate(onDate)) throw new RangeError(`not a date of the form YYYY-MM-DD: ${onDate}`);
  const dates = aksVersion(version);
  if (dates === undefined) return "unknown";
  const lastDay = plan === "AKSLongTermSupport" ? dates.longTermSupportEnds : dates.supportEnds;
  return onDate <= lastDay ? "supported" : "ended";
}

/** Returns the oldest version of the catalogue that AKS supports under a plan on a day. */
export function oldestSupported(plan: AksSupportPlan, onDate: string): string | undefined {
  return aksVersions().find((version) => aksSupport(version, plan, onDate) === "supported");
}

function aksVersionsFile(): AksVersionsFile {
  return require("./data/aks-versions.json") as AksVersionsFile;
}
