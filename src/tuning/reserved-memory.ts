/** Memory that the kubelet keeps back from pods, in MiB. */
export interface ReservedMemory {
  readonly kubeMiB: number;
  readonly systemMiB: number;
  readonly evictionMiB: number;
  /** The sum, which a static memory manager must be told to the byte. */
  readonly totalMiB: number;
}

const evictionMiB = 100; // the kubelet's default

/** The reservations of a node whose kubelet keeps `kubeMiB` for itself and `systemMiB` for system services. */
export function reservedMemory(kubeMiB: number, systemMiB: number): ReservedMemory {
  return { kubeMiB, systemMiB, evictionMiB, totalMiB: kubeMiB + systemMiB + evictionMiB };
}
