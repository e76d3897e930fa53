import type { CatalogueFile } from "../../core/catalogue-file";

/** Subjects of a region, by the resource providers that they need. */
export const serviceSubjects = [
  "subscription",
  "network",
  "flow-logs",
  "expressroute",
  "cluster",
  "machines",
  "database",
  "redis",
  "keys",
  "secrets",
  "storage",
  "images",
  "dns",
  "identities",
  "cluster-backup",
  "disk-backup",
  "machine-backup",
  "maintenance",
  "monitoring",
  "prometheus",
  "policy",
  "cost",
] as const;
export type ServiceSubject = (typeof serviceSubjects)[number];

/** A feature that a subscription registers by hand before a resource may use it. */
export interface SubscriptionFeature {
  readonly provider: string;
  readonly feature: string;
}

export type FeatureUse = "encryption-at-host" | "expressroute-direct";

interface ServicesFile extends CatalogueFile {
  readonly providers: Readonly<Record<ServiceSubject, readonly string[]>>;
  readonly registeredByDefault: readonly string[];
  readonly features: Readonly<Record<FeatureUse, SubscriptionFeature>>;
}

/** Returns the resource providers that these subjects need, sorted, each once, as azurerm spells them. */
export function resourceProvidersOf(subjects: readonly ServiceSubject[]): readonly string[] {
  const { providers } = servicesFile();
  return [...new Set(subjects.flatMap((subject) => providers[subject]))].sort();
}

/** Returns those of the resource providers that a new subscription does not have. */
export function toRegister(subjects: readonly ServiceSubject[]): readonly string[] {
  const { registeredByDefault } = servicesFile();
  return resourceProvidersOf(subjects).filter((provider) => !registeredByDefault.includes(provider));
}

export function subscriptionFeature(use: FeatureUse): SubscriptionFeature {
  return servicesFile().features[use];
}

function servicesFile(): ServicesFile {
  return require("./data/services.json") as ServicesFile;
}
