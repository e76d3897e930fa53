import { entryOf, type CatalogueFile } from "../../core/catalogue-file";

/** A SKU of dedicated hosts: a machine of one subscription. Source and date: `data/dedicated-hosts.json`. */
export interface HostSku {
  /** For example `DSv5-Type1`. */
  readonly sku: string;
  /** The series of the machines that it takes. */
  readonly family: string;
  /** Physical cores. */
  readonly cores: number;
  readonly vcpus: number;
  readonly memoryGiB: number;
  readonly processor: string;
  /** By size, how many machines of that size alone fit; a size that is missing does not run on it. */
  readonly fits: Readonly<Record<string, number>>;
  /** Whether azurerm 4.55 takes it. */
  readonly inProvider: boolean;
  readonly source: string;
}

interface DedicatedHostsFile extends CatalogueFile {
  readonly sources: Readonly<Record<string, string>>;
  readonly skus: readonly string[];
  readonly hosts: Readonly<Record<string, Omit<HostSku, "sku" | "inProvider">>>;
}

/** Returns a SKU; `undefined` for one whose facts the catalogue does not have. */
export function hostSku(sku: string): HostSku | undefined {
  const { hosts, sources } = dedicatedHostsFile();
  const row = entryOf(hosts, sku);
  return row && { ...row, sku, inProvider: isHostSku(sku), source: sources[row.source] ?? row.source };
}

/** Returns the SKUs that azurerm 4.55 takes, sorted, also those without facts. */
export function hostSkus(): readonly string[] {
  return dedicatedHostsFile().skus;
}

/** Whether azurerm 4.55 takes a SKU. */
export function isHostSku(sku: string): boolean {
  return hostSkus().includes(sku);
}

/** Returns the SKUs that run machines of a series, also those that azurerm 4.55 does not take; empty where none is known. */
export function hostSkusOf(family: string): readonly string[] {
  const { hosts } = dedicatedHostsFile();
  return Object.keys(hosts).filter((sku) => hosts[sku]?.family === family);
}

/**
 * Returns the least hosts for a number of machines of one size; `undefined` where the size does not run on the SKU.
 *
 * @param machines those that run at once: the nodes of a pool and, while it is upgraded, its surge
 */
export function hostsFor({ fits }: HostSku, size: string, machines: number): number | undefined {
  const perHost = entryOf(fits, size);
  return perHost === undefined ? undefined : Math.ceil(machines / perHost);
}

function dedicatedHostsFile(): DedicatedHostsFile {
  return require("./data/dedicated-hosts.json") as DedicatedHostsFile;
}
