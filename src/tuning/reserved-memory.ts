/** Memory of a node that pods cannot use, MiB. */
export interface ReservedMemory {
  readonly kubeMiB: number;
  readonly systemMiB: number;
  readonly evictionMiB: number;
  /** The sum, which the static memory manager must have to the byte. */
  readonly totalMiB: number;
}

const evictionMiB = 100; // the kubelet's default

/** Returns the reservations of a node, from those for the kubelet and for system services, MiB. */
export function reservedMemory(kubeMiB: number, systemMiB: number): ReservedMemory {
  return { kubeMiB, systemMiB, evictionMiB, totalMiB: kubeMiB + systemMiB + evictionMiB };
}
