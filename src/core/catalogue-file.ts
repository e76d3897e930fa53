/** What every data file of the catalogue begins with. */
export interface CatalogueFile {
  /** The day the facts are known to have held, `YYYY-MM-DD`. */
  readonly asOf: string;
  /** Where the facts come from, precise enough to look them up again. */
  readonly source: string;
}

/**
 * The entry of that name, or nothing.
 *
 * Names come from environments, so `constructor` and the like must not find what every object inherits.
 */
export function entryOf<Entry>(entries: Readonly<Record<string, Entry>>, name: string): Entry | undefined {
  return Object.hasOwn(entries, name) ? entries[name] : undefined;
}
