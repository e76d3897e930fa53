import type { NodeShape } from "../node-shape";

/**
 * Machine families on which GKE offers 1Gi pages. Source: gcloud reference, `container node-pools create
 * --system-config-from-file`, read 2026-11-22.
 */
const gigabyteFamilies: readonly string[] = ["a2", "a3", "c2d", "c3", "c3d", "g2", "h3", "m2", "m3"];

/** Whether GKE offers 1Gi pages on a machine. */
export function hasGigabytePages({ machine }: NodeShape): boolean {
  return gigabyteFamilies.includes(machine.split("-", 1)[0] ?? machine);
}

/** Returns the most MiB of huge pages that GKE takes, or undefined where the memory is not known. Same source. */
export function hugePagesLimitMiB({ memoryMiB }: NodeShape): number | undefined {
  if (memoryMiB === undefined) return undefined;
  return Math.floor(memoryMiB * (memoryMiB < 30 * 1024 ? 0.6 : 0.8));
}

export const gigabyteFamilyList = gigabyteFamilies.join(", ");
