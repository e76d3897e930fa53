import { gcpMachineType, isBareMetal, type GcpMachineType } from "../../catalog/machine-types";
import { numaNodes } from "../../catalog/numa";
import type { NodeShape } from "../../../tuning/node-shape";

/** The fields of a node pool that describe its nodes to the tuning. */
export interface ShapedNodes {
  /** For example `c3-standard-44`; GKE takes no metal size that is known. */
  readonly machine: string;
  readonly podsPerNode: number;
  /** Kubernetes minor version, for example `1.35`; not set where the release channel chooses it. */
  readonly kubernetesVersion?: string | undefined;
}

/**
 * Describes a node of GKE to the tuning. For a type that the catalogue does not list `cpus` is `undefined`: its cores are
 * then assigned at boot.
 */
export function gkeNodeShape({ machine, podsPerNode, kubernetesVersion }: ShapedNodes): NodeShape {
  const minor = kubernetesVersion?.split(".")[1];
  return {
    ...shapeOf(machine, gcpMachineType(machine)),
    kubernetesMinor: minor === undefined ? undefined : Number(minor),
    podsPerNode,
    kubeReservedMiB: kubeReservedMiB(gcpMachineType(machine)?.memoryMiB ?? 0),
  };
}

/** The fields of a generation of machines outside of a cluster that describe them to the tuning. */
export interface ShapedVm {
  /** For example `c3-standard-44`. */
  readonly machine: string;
  /** Physical cores that the machine sees, where it does not see all. */
  readonly visibleCores?: number | undefined;
}

/** Queues of an interface in each direction, which no machine has otherwise. Source: Compute Engine documentation, using-idpf. */
const idpfQueues = 16;

/**
 * Describes a machine outside of a cluster, with Ubuntu and without a kubelet. A metal machine has Intel's IDPF in place
 * of gVNIC, and no clock of a hypervisor.
 */
export function gcpMachineShape({ machine, visibleCores }: ShapedVm): NodeShape {
  const facts = gcpMachineType(machine);
  const shape = shapeOf(machine, facts);
  return {
    ...shape,
    cpus: shape.cpus && {
      ...shape.cpus,
      cores: visibleCores ?? shape.cpus.cores,
      // Which cores a machine sees that does not see all is not documented.
      numaNodes: visibleCores === undefined ? shape.cpus.numaNodes : undefined,
    },
    ...(isBareMetal(machine) && { nic: "idpf", nicQueues: idpfQueues, hardwareClock: false }),
    kubernetesMinor: undefined,
    podsPerNode: 0,
    kubeReservedMiB: 0,
  };
}

/** What the tuning reads of a machine whatever runs on it. */
function shapeOf(
  machine: string,
  facts: GcpMachineType | undefined,
): Omit<NodeShape, "kubernetesMinor" | "podsPerNode" | "kubeReservedMiB"> {
  return {
    machine,
    architecture: architectureOf(machine),
    distribution: "debian",
    cpus: facts && {
      cores: facts.cores,
      threadsPerCore: facts.family.threadsPerCore,
      siblings: "split",
      numaNodes: numaNodes(facts),
    },
    threadsPerCoreOptions: facts === undefined ? [] : threadsPerCoreOptions(facts),
    memoryMiB: facts?.memoryMiB,
    nic: "gve",
    // Not documented by machine type.
    nicQueues: undefined,
    clockDevice: "/dev/ptp_kvm", // Linux ptp_kvm, from memory
  };
}

/**
 * Returns the memory that GKE reserves for the kubelet, MiB: a share of each further part of the machine's memory.
 * From 1.37 on GKE takes 15 MiB a pod and a base that was not read, where that is less. Source: GKE documentation,
 * plan-node-sizes, as quoted on 2026-07-20 and, with the change in 1.37, in October 2026.
 */
export function kubeReservedMiB(memoryMiB: number): number {
  if (memoryMiB < 1024) return 255;
  let rest = memoryMiB;
  let reserved = 0;
  for (const { partMiB, share } of reservedParts) {
    const part = Math.min(rest, partMiB);
    reserved += part * share;
    rest -= part;
  }
  return Math.ceil(reserved);
}

const reservedParts = [
  { partMiB: 4 * 1024, share: 0.25 },
  { partMiB: 4 * 1024, share: 0.2 },
  { partMiB: 8 * 1024, share: 0.1 },
  { partMiB: 112 * 1024, share: 0.06 },
  { partMiB: Infinity, share: 0.02 },
];

/** Arm series are named with an `a` after their number: c4a, n4a, t2a. */
export function architectureOf(machine: string): NodeShape["architecture"] {
  return /^[a-z]\d+a-/.test(machine) ? "arm64" : "x86_64";
}

/** SMT cannot be switched off on metal, which has no hypervisor, nor on a core that machines share. */
function threadsPerCoreOptions({ family, bareMetal, sharedCore }: GcpMachineType): readonly number[] {
  return family.threadsPerCore === 1 || bareMetal || sharedCore ? [] : [1, 2];
}
