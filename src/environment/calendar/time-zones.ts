import { entryOf, type CatalogueFile } from "../../core/catalogue-file";

interface TimeZonesFile extends CatalogueFile {
  /**
   * By IANA name, also those that stand for another, every offset to UTC in the years that the source names, in
   * minutes, smallest first.
   */
  readonly offsets: Readonly<Record<string, readonly number[]>>;
}

/**
 * The offsets to UTC that a zone has in a year, in minutes, smallest first; `undefined` for an unknown zone.
 *
 * Data and not `Intl`, whose zones differ between versions of Node.
 */
export function utcOffsets(timezone: string): readonly number[] | undefined {
  return entryOf(timeZonesFile().offsets, timezone);
}

export function timeZones(): readonly string[] {
  return Object.keys(timeZonesFile().offsets);
}

function timeZonesFile(): TimeZonesFile {
  return require("./data/time-zones.json") as TimeZonesFile;
}
