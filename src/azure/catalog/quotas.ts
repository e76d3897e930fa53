import { entryOf, type CatalogueFile } from "../../core/catalogue-file";

/** What a subscription may have of something, until Azure raises it. */
export interface AzureQuota {
  /** As Azure's APIs print it; null where none counts it or no text that was read names it. */
  readonly metric: string | null;
  /** The resource provider that counts it. */
  readonly provider: string;
  readonly name: string;
  /** Counted in each region, or over all. @default "region" */
  readonly scope?: "subscription" | "region";
  /** What is counted; empty where it is the thing itself. */
  readonly unit: string;
  /** What a new subscription is given, pay-as-you-go at least; null where that is not known. */
  readonly default: number | null;
  /** What one of an Enterprise Agreement is given. @default the same */
  readonly enterprise?: number;
  /** As far as Azure raises it; not set where no page that was read says. */
  readonly max?: number;
  /** False where metric or default rest on what others wrote down, or on an old page. */
  readonly verified: boolean;
  readonly source: string;
}

interface QuotasFile extends CatalogueFile {
  readonly sources: Readonly<Record<string, string>>;
  readonly quotas: Readonly<Record<string, AzureQuota>>;
}

/** @throws Error for a name that the catalogue does not have: names come from this project alone */
export function azureQuota(name: string): AzureQuota {
  const { quotas, sources } = quotasFile();
  const quota = entryOf(quotas, name);
  if (quota === undefined) throw new Error(`no quota ${name} in quotas.json`);
  return { ...quota, source: sources[quota.source] ?? quota.source };
}

/** Returns the names of all quotas, in the order in which they are reported. */
export function azureQuotas(): readonly string[] {
  return Object.keys(quotasFile().quotas);
}

function quotasFile(): QuotasFile {
  return require("./data/quotas.json") as QuotasFile;
}
