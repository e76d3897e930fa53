import { entryOf, type CatalogueFile } from "../../core/catalogue-file";

/** What a project may have of something, until Google raises it. */
export interface GcpQuota {
  /** The metric as `gcloud compute regions describe` prints it; null where it is none of Compute Engine. */
  readonly metric: string | null;
  readonly name: string;
  /** Counted over the whole project, or in each region. @default "region" */
  readonly scope?: "project" | "region";
  /** What is counted; empty where it is the thing itself. */
  readonly unit: string;
  /** What a new project is given; null where that is not known, which is the rule: Google publishes few. */
  readonly default: number | null;
  /** False where metric or default rest on what others wrote down. */
  readonly verified: boolean;
  readonly source: string;
}

interface QuotasFile extends CatalogueFile {
  readonly sources: Readonly<Record<string, string>>;
  readonly quotas: Readonly<Record<string, GcpQuota>>;
}

/** @throws Error for a name that the catalogue does not have: names come from this project alone */
export function gcpQuota(name: string): GcpQuota {
  const { quotas, sources } = quotasFile();
  const quota = entryOf(quotas, name);
  if (quota === undefined) throw new Error(`no quota ${name} in quotas.json`);
  return { ...quota, source: sources[quota.source] ?? quota.source };
}

/** Returns the names of all quotas, in the order in which they are reported. */
export function gcpQuotas(): readonly string[] {
  return Object.keys(quotasFile().quotas);
}

/** Returns the quota that counts the vCPUs of a series of machines. */
export function cpuQuota(family: string): string {
  if (family === "e2" || family === "n1") return "cpus";
  const own = `cpus-${family}`;
  return entryOf(quotasFile().quotas, own) === undefined ? "cpus-per-family" : own;
}

function quotasFile(): QuotasFile {
  return require("./data/quotas.json") as QuotasFile;
}
