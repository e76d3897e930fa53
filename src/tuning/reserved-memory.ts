/** Memory that the kubelet keeps back from pods, in MiB. */
export interface ReservedMemory {
  readonly kubeMiB: number;
  readonly systemMiB: number;
  readonly evictionMiB: number;
  /** The sum, which a static memory manager must be told to the byte. */
  readonly totalMiB: number;
}

/** The kubelet's share is what EKS reserves: 255 MiB and 11 MiB a pod. Source: amazon-eks-ami, nodeadm, 81fec2e. */
export function reservedMemory(podsPerNode: number, systemMiB: number): ReservedMemory {
  const kubeMiB = 255 + 11 * podsPerNode;
  const evictionMiB = 100;
  return { kubeMiB, systemMiB, evictionMiB, totalMiB: kubeMiB + systemMiB + evictionMiB };
}
