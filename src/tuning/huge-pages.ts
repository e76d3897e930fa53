import type { NodeShape } from "./node-shape";
import type { HugePages } from "./schema";

/** Returns the memory of huge pages of all sizes and NUMA nodes, MiB. */
export function hugePagesMiB(pages: readonly HugePages[]): number {
  return pages.reduce((sum, { size, count }) => sum + count * pageMiB[size], 0);
}

/** Whether huge pages are on every NUMA node of a machine: no node is named, or the machine has only one. */
export function areOnEveryNode({ numaNode }: Pick<HugePages, "numaNode">, { cpus }: NodeShape): boolean {
  return numaNode === undefined || (numaNode === 0 && cpus?.numaNodes === 1);
}

const pageMiB: Readonly<Record<HugePages["size"], number>> = { "2Mi": 2, "1Gi": 1024 };
