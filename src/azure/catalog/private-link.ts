import { entryOf, type CatalogueFile } from "../../core/catalogue-file";

/** A kind of private endpoint. Source and date: `data/private-link.json`. */
export interface PrivateLinkService {
  /** The type of the resource behind it, for example `Microsoft.KeyVault/vaults`. */
  readonly resource: string;
  /** As `subresource_names` takes them. */
  readonly subresources: readonly string[];
}

interface ServiceRow extends PrivateLinkService {
  /** With `{region}` and `{regionCode}` where a name has them. */
  readonly zones: readonly string[];
}

interface PrivateLinkFile extends CatalogueFile {
  readonly services: Readonly<Record<string, ServiceRow>>;
  readonly regionCodes: Readonly<Record<string, string>>;
}

/** Returns a kind such as `vault`; `undefined` for one that the catalogue does not list. */
export function privateLinkService(name: string): PrivateLinkService | undefined {
  const row = entryOf(privateLinkFile().services, name);
  return row && { resource: row.resource, subresources: row.subresources };
}

/** Returns the names of all kinds. */
export function privateLinkServices(): readonly string[] {
  return Object.keys(privateLinkFile().services);
}

/** Returns the private DNS zones of a kind in a region; `undefined` where the kind or the region's code is not known. */
export function privateLinkZones(name: string, region: string): readonly string[] | undefined {
  const row = entryOf(privateLinkFile().services, name);
  if (row === undefined) return undefined;
  const code = regionCode(region);
  if (code === undefined && row.zones.some((zone) => zone.includes("{regionCode}"))) return undefined;
  return row.zones.map((zone) => zone.replace("{region}", region).replace("{regionCode}", code ?? ""));
}

/** Returns the short name that Azure Backup gives a region, for example `eus`. */
export function regionCode(region: string): string | undefined {
  return entryOf(privateLinkFile().regionCodes, region);
}

function privateLinkFile(): PrivateLinkFile {
  return require("./data/private-link.json") as PrivateLinkFile;
}
