import type { SiblingLayout } from "./core-split";

/** Drivers of network cards; each accepts other settings. See `nic-drivers.ts`. */
export type NicDriver = "ena" | "gve" | "idpf" | "mana" | "mlx5_core";

/** How an image configures its boot: grubby and /etc/chrony.conf, or update-grub and conf.d folders. */
export type Distribution = "amazon-linux" | "debian";

/** The facts of a machine that tuning depends on. A machine that no catalogue lists has no `cpus`. */
export interface NodeShape {
  /** The cloud's name of the machine type, for example `c7i.metal-24xl`. */
  readonly machine: string;
  readonly architecture: "x86_64" | "arm64";
  /** Distribution of a machine outside a cluster; the image of a node is that of its target. */
  readonly distribution: Distribution;
  readonly cpus?: Cpus | undefined;
  /** Threads per core that a launch may choose from; empty where the machine has no such option. */
  readonly threadsPerCoreOptions: readonly number[];
  readonly memoryMiB?: number | undefined;
  readonly nic: NicDriver;
  /** Queue pairs that the machine gives its network card; not set where the catalogue does not say. */
  readonly nicQueues?: number | undefined;
  /** The most that the cloud gives an attachment that asks for more; not set where the number cannot be chosen. */
  readonly nicQueuesOnRequest?: number | undefined;
  /** Whether the machine has a hardware clock that chrony can read; not set where the catalogue does not say. */
  readonly hardwareClock?: boolean | undefined;
  /** The hardware clock's device, by a link that stays when another clock appears, for example `/dev/ptp_ena`. */
  readonly clockDevice: string;
  /**
   * The driver's parameter that switches the hardware clock on when it is 1, for example `ena.phc_enable`. Not set
   * where the clock is always on.
   */
  readonly clockParameter?: string | undefined;
  /** Version of the image's kernel, for example `6.12`; not set where no catalogue says. */
  readonly kernel?: string | undefined;
  /** Minor version of the node's Kubernetes; not set outside a cluster, or where it is the newest. */
  readonly kubernetesMinor?: number | undefined;
  /** The kubelet's limit of pods. */
  readonly podsPerNode: number;
  /** Memory that the kubelet reserves for itself and the container runtime (`kubeReserved`), MiB. */
  readonly kubeReservedMiB: number;
}

export interface Cpus {
  /** Physical cores. */
  readonly cores: number;
  /** Hardware threads of a core unless SMT is switched off. */
  readonly threadsPerCore: number;
  /** The numbering of sibling threads, as the cloud documents it; the node program checks it. */
  readonly siblings: SiblingLayout;
  /** NUMA nodes, which share cores and memory evenly; not set where the catalogue does not say. */
  readonly numaNodes?: number | undefined;
}
