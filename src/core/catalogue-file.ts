/** The header of every data file of a catalogue. */
export interface CatalogueFile {
  /** The day on which the facts were read, `YYYY-MM-DD`. */
  readonly asOf: string;
  /** Where the facts come from, precise enough to look them up again. */
  readonly source: string;
}

/**
 * Returns the entry of that name, or undefined. Only own properties count: names come from environments, and
 * `constructor` must not find what every object inherits.
 */
export function entryOf<Entry>(entries: Readonly<Record<string, Entry>>, name: string): Entry | undefined {
  return Object.hasOwn(entries, name) ? entries[name] : undefined;
}
