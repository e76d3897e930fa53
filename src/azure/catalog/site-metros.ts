import { entryOf, type CatalogueFile } from "../../core/catalogue-file";

interface SiteMetrosFile extends CatalogueFile {
  /** Peering locations, by the id of a metro in the catalogue of venues. */
  readonly metros: Readonly<Record<string, readonly string[]>>;
}

/** Returns the id of the metro in which a peering location lies; `undefined` where none of the venues' metros has it. */
export function siteMetro(location: string): string | undefined {
  const { metros } = file();
  return Object.keys(metros).find((metro) => (entryOf(metros, metro) ?? []).includes(location));
}

function file(): SiteMetrosFile {
  return require("./data/site-metros.json") as SiteMetrosFile;
}
