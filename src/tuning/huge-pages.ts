import type { HugePages } from "./schema";

/** Returns the memory of huge pages of all sizes and NUMA nodes, MiB. */
export function hugePagesMiB(pages: readonly HugePages[]): number {
  return pages.reduce((sum, { size, count }) => sum + count * pageMiB[size], 0);
}

const pageMiB: Readonly<Record<HugePages["size"], number>> = { "2Mi": 2, "1Gi": 1024 };
