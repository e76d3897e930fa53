import { entryOf, type CatalogueFile } from "../../core/catalogue-file";
import type { GcpMachineType } from "./machine-types";

interface NumaFile extends CatalogueFile {
  /** By series and vCPUs, for example `c3-176`. */
  readonly nodes: Readonly<Record<string, number>>;
}

/**
 * Returns the number of NUMA nodes of a machine type, which share its cores and memory evenly; `undefined` for a size
 * on which nobody counted them, because Google does not tell. A metal size is not the virtual one of its name.
 */
export function numaNodes({ family, vcpus, bareMetal }: GcpMachineType): number | undefined {
  return bareMetal ? undefined : entryOf(numaFile().nodes, `${family.family}-${vcpus}`);
}

function numaFile(): NumaFile {
  return require("./data/numa.json") as NumaFile;
}
