import type { SiblingLayout } from "./core-split";

/** Drivers of the clouds' network cards; each takes other settings. See `nic-drivers.ts`. */
export type NicDriver = "ena" | "gve" | "mana" | "mlx5_core";

/** What tuning needs to know of a machine. A machine that the catalogue does not list has no `cpus`. */
export interface NodeShape {
  readonly cloud: "aws" | "gcp" | "azure";
  /** The cloud's name of the type, for example `c7i.metal-24xl`. */
  readonly machine: string;
  readonly architecture: "x86_64" | "arm64";
  readonly cpus?: Cpus | undefined;
  /** Threads per core that the cloud lets a launch choose from; empty where it takes no such option. */
  readonly threadsPerCoreOptions: readonly number[];
  readonly memoryMiB?: number | undefined;
  readonly nic: NicDriver;
  /** Whether the machine has a hardware clock that chrony can read; nothing where the catalogue does not say. */
  readonly hardwareClock?: boolean | undefined;
  /** Minor version of the node's Kubernetes; nothing outside a cluster, or where it is the newest. */
  readonly kubernetesMinor?: number | undefined;
  /** The kubelet's limit of pods. */
  readonly podsPerNode: number;
}

export interface Cpus {
  /** Physical cores. */
  readonly cores: number;
  /** Hardware threads of a core unless SMT is switched off. */
  readonly threadsPerCore: number;
  /** The numbering of sibling threads, as the cloud documents it; the node program checks it. */
  readonly siblings: SiblingLayout;
}
