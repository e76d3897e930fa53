import type { NodeShape } from "../../../tuning/node-shape";
import { machineSize } from "../../catalog/machine-sizes";
import { machineShape } from "./machine-shape";

/** The fields of a node pool that describe its nodes to the tuning. */
export interface ShapedNodes {
  /** For example `Standard_F16ams_v6`. */
  readonly machine: string;
  readonly podsPerNode: number;
  /** Kubernetes version, for example `1.35.4`. */
  readonly version: string;
}

/** Describes a node of AKS to the tuning. */
export function aksNodeShape({ machine, podsPerNode, version }: ShapedNodes): NodeShape {
  return {
    ...machineShape(machine),
    kubernetesMinor: Number(version.split(".")[1]),
    podsPerNode,
    kubeReservedMiB: kubeReservedMiB(podsPerNode, machineSize(machine)?.memoryGiB),
  };
}

/**
 * Returns the memory that AKS reserves for the kubelet, MiB: 20 for each pod and 50, but at most a quarter of the
 * machine's. Beyond it the kubelet evicts pods when less than 100 MiB are free.
 * Source: AKS documentation, node-resource-reservations (2024-04-16), of Kubernetes 1.29 and later.
 */
export function kubeReservedMiB(podsPerNode: number, memoryGiB = Infinity): number {
  return Math.min(20 * podsPerNode + 50, memoryGiB * 256);
}
