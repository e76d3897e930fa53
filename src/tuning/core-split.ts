import { union, type CpuSet } from "./cpu-set";
import type { Cores } from "./schema";

/**
 * How a machine numbers the two threads of a core: `split` gives core 0 the cpus 0 and n (EC2, Compute Engine, most bare
 * metal), `adjacent` the cpus 0 and 1 (Azure). Compute Engine: lscpu of C3 and lstopo of C4, `src/gcp/catalog/data/numa.json`.
 */
export type SiblingLayout = "split" | "adjacent";

/** Cpus by role. */
export interface CoreSets {
  readonly housekeeping: CpuSet;
  readonly network: CpuSet;
  readonly isolated: CpuSet;
}

/** Returns the cpus of each core, cores in the order of their lowest cpu. */
export function coreThreads(
  cores: number,
  threadsPerCore: number,
  layout: SiblingLayout,
): readonly (readonly number[])[] {
  return Array.from({ length: cores }, (_, core) =>
    Array.from({ length: threadsPerCore }, (_, thread) =>
      layout === "split" ? core + thread * cores : core * threadsPerCore + thread,
    ),
  );
}

/**
 * Assigns whole cores, lowest first: housekeeping, network, isolated. The node program assigns in the same order.
 *
 * @throws RangeError when no core is left to isolate
 */
export function splitCores(
  threads: readonly (readonly number[])[],
  { housekeeping, network }: Cores,
): CoreSets {
  const taken = housekeeping + network;
  if (taken >= threads.length) {
    throw new RangeError(`${taken} of ${threads.length} cores are reserved; none is left to isolate`);
  }
  return {
    housekeeping: union(...threads.slice(0, housekeeping)),
    network: union(...threads.slice(housekeeping, taken)),
    isolated: union(...threads.slice(taken)),
  };
}
