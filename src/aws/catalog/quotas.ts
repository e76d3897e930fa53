import type { CatalogueFile } from "../../core/catalogue-file";

/** What an account may have of something, until AWS raises it. */
export interface AwsQuota {
  /** The service by the name that Service Quotas has for it, for example `ec2`. */
  readonly service: string;
  /** Null where it was found nowhere. */
  readonly code: string | null;
  readonly name: string;
  /** Counted over all regions, or in each. @default "region" */
  readonly scope?: "account" | "region";
  /** What is counted; empty where it is the thing itself. */
  readonly unit: string;
  /** What a new account is given; null where that is not known. */
  readonly default: number | null;
  /** False where code or default rest on what others wrote down. */
  readonly verified: boolean;
  readonly source: string;
}

interface QuotasFile extends CatalogueFile {
  readonly sources: Readonly<Record<string, string>>;
  readonly quotas: Readonly<Record<string, AwsQuota>>;
}

/** @throws Error for a name that the catalogue does not have: names come from this project alone */
export function awsQuota(name: string): AwsQuota {
  const { quotas, sources } = quotasFile();
  const quota = quotas[name];
  if (quota === undefined) throw new Error(`no quota ${name} in quotas.json`);
  return { ...quota, source: sources[quota.source] ?? quota.source };
}

/** The names of all quotas, in the order in which they are reported. */
export function awsQuotas(): readonly string[] {
  return Object.keys(quotasFile().quotas);
}

/** The quota that counts the vCPUs of an EC2 type, on demand or spot. */
export function vcpuQuota(instanceType: string, market: "on-demand" | "spot"): string {
  const [, letters = ""] = /^(u-|[a-z]+)/.exec(instanceType) ?? [];
  const standard = /^[acdhimrtz]$/.test(letters) || letters === "im" || letters === "is";
  if (market === "spot") return standard ? "vcpus-spot-standard" : "vcpus-spot-other";
  if (standard) return "vcpus-standard";
  if (letters === "g" || letters === "vt" || letters === "gr") return "vcpus-g-vt";
  const own = `vcpus-${letters}`;
  return Object.hasOwn(quotasFile().quotas, own) ? own : "vcpus-other";
}

function quotasFile(): QuotasFile {
  return require("./data/quotas.json") as QuotasFile;
}
