import type { CatalogueFile } from "../../core/catalogue-file";

interface AliasesFile extends CatalogueFile {
  readonly loadBalancer: { readonly ttlSeconds: number };
  readonly accelerator: { readonly ttlSeconds: number; readonly zoneId: string };
}

/** What Route 53 knows of the resources of AWS to which an alias can lead. */
export function aliases(): AliasesFile {
  return require("./data/aliases.json") as AliasesFile;
}

/** Returns the seconds for which a resolver keeps the answer of an alias to AWS, whatever its name states. */
export function aliasTtlSeconds(accelerated: boolean): number {
  const { loadBalancer, accelerator } = aliases();
  return (accelerated ? accelerator : loadBalancer).ttlSeconds;
}
