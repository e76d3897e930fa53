import type { CatalogueFile } from "../../core/catalogue-file";

interface CheckerRangesFile extends CatalogueFile {
  readonly ranges: readonly string[];
}

/** The IPv4 blocks from which Route 53's health checkers ask, of all their regions. */
export function checkerRanges(): readonly string[] {
  return (require("./data/checker-ranges.json") as CheckerRangesFile).ranges;
}
