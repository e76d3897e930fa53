import { entryOf, type CatalogueFile } from "../../core/catalogue-file";

interface NumaFile extends CatalogueFile {
  /** By instance type. */
  readonly nodes: Readonly<Record<string, number>>;
}

/**
 * Returns the number of NUMA nodes of an instance type, which share its cores and memory evenly; `undefined` for a type
 * on which nobody counted them, because EC2 does not tell.
 */
export function numaNodes(type: string): number | undefined {
  return entryOf(numaFile().nodes, type);
}

function numaFile(): NumaFile {
  return require("./data/numa.json") as NumaFile;
}
