import type { Cores } from "./core-split";

/** The starting points that a profile chooses from; see `presets.ts` for what each sets. */
export const presetNames = ["tradingEngine", "marketData", "balanced"] as const;
export type PresetName = (typeof presetNames)[number];

/** How a node is tuned, independent of its cloud. What is not stated is the preset's. */
export interface NodeTuning {
  readonly preset: PresetName;
  /**
   * Whole cores for the system and for the network card; the rest is isolated. `shared`: no core is set apart.
   * @default the preset's: two of each for trading
   */
  readonly cores?: Cores | "shared" | undefined;
  /** How far the scheduler keeps away from isolated cores. @default the preset's */
  readonly isolation?: Isolation | undefined;
  /** @default `{ kind: "off" }`: without a thread that spins, a tickless core only makes system calls dearer */
  readonly tickless?: Tickless | undefined;
  /**
   * Simultaneous multithreading.
   * @default the preset's: "off" for trading, because a sibling thread shares the engine's caches and ports
   */
  readonly smt?: "on" | "off" | undefined;
  /**
   * The deepest idle state. `c1` wakes in about a microsecond; `poll` never sleeps, and on a shared machine takes
   * turbo and the sibling's share from those who work.
   * @default the preset's: "c1" for trading
   */
  readonly idle?: "default" | "c1" | "poll" | undefined;
  /** Frequency governor. @default the preset's: "performance" for trading */
  readonly governor?: "default" | "performance" | undefined;
  /** Reserved at boot, for applications that map them. @default none: only the application knows how many */
  readonly hugePages?: readonly HugePages[] | undefined;
  /** @default the preset's: "never" for trading, since the kernel's compaction stalls the thread that faults */
  readonly transparentHugePages?: "default" | "always" | "madvise" | "never" | undefined;
  readonly network?: NetworkTuning | undefined;
  /** How the application reaches the wire. @default `{ kind: "kernel" }` */
  readonly sockets?: Sockets | undefined;
  /** @default the preset's: the machine's hardware clock where it has one */
  readonly clock?: "default" | "hardware" | undefined;
  readonly kubelet?: KubeletTuning | undefined;
  /** What one trading pod asks for; checked against what the machine has left. @default not checked */
  readonly pod?: PodRequest | undefined;
  /** Systemd units to switch off, for example `fstrim.timer`. @default none: they run on housekeeping cores */
  readonly servicesOff?: readonly string[] | undefined;
  /** Node sysctls that override or add to the preset's, for example `{ "vm.stat_interval": "10" }`. */
  readonly sysctls?: Readonly<Record<string, string>> | undefined;
  /** Sysctls of the pod's own namespaces, for example `{ "net.ipv4.tcp_fastopen": "3" }`. */
  readonly podSysctls?: Readonly<Record<string, string>> | undefined;
  /** Further kernel arguments; an empty text is a bare word. For example `{ mitigations: "off" }`. */
  readonly kernelArguments?: Readonly<Record<string, string>> | undefined;
  /** Knobs, by their name in the report, without which a node must not trade. @default none */
  readonly required?: readonly string[] | undefined;
  /**
   * What to do with a knob that the target's own interface cannot express. `error` refuses the profile,
   * `daemonset` lets a privileged DaemonSet set what it can, `warn` leaves it out.
   * @default "daemonset"
   */
  readonly inexpressible?: "error" | "daemonset" | "warn" | undefined;
}

/**
 * `none`: the kubelet alone keeps cores apart. `interrupts`: managed interrupts (disks) stay away too. `domain`:
 * the scheduler never balances isolated cores; threads that do not pin themselves then all share one core, so
 * the application must say that it pins them.
 */
export type Isolation =
  | { readonly kind: "none" }
  | { readonly kind: "interrupts" }
  | { readonly kind: "domain"; readonly threads: "pinned-by-app" };

/** No timer tick on isolated cores: worth it only under one thread a core that never leaves user space. */
export type Tickless = { readonly kind: "off" } | { readonly kind: "on"; readonly threads: "busy-spin" };

export interface HugePages {
  readonly size: "2Mi" | "1Gi";
  readonly count: number;
  /** @default spread by the kernel over all NUMA nodes */
  readonly numaNode?: number | undefined;
}

/** Settings of the network card that carries the node's address, chosen by its driver and never by its name. */
export interface NetworkTuning {
  /** Lets the driver vary its interrupt delay with the load. @default the preset's: false for trading */
  readonly adaptiveRx?: boolean | undefined;
  /** Microseconds that a received packet may wait for others before the interrupt. @default the preset's: 0 */
  readonly rxDelayUs?: number | undefined;
  /** Microseconds that a completed transmission may wait. @default the preset's: 0 */
  readonly txDelayUs?: number | undefined;
  /** Descriptors of a receive queue: room for bursts. @default the preset's, or the driver's own */
  readonly rxRing?: number | undefined;
  /** Descriptors of a transmit queue. @default the driver's own */
  readonly txRing?: number | undefined;
  /** Queue pairs. `one-per-network-cpu` leaves none whose interrupt would hit an isolated core. */
  readonly queues?: number | "one-per-network-cpu" | "default" | undefined;
  /** Where the queues' interrupts go. @default the preset's */
  readonly interrupts?: "network-cores" | "default" | undefined;
  /** Offloads to force, for example `{ gro: "off" }`; costs throughput. @default none */
  readonly offloads?: Readonly<Record<string, "on" | "off">> | undefined;
  /** For sockets with SO_PREFER_BUSY_POLL: interrupts stay off while the application polls. @default off */
  readonly deferredInterrupts?: { readonly count: number; readonly flushTimeoutNs: number } | undefined;
}

/**
 * `af-xdp`: the application reads frames from the driver; half of the card's queues and a small MTU.
 * `dpdk`: the application owns a second interface, which the kernel then does not see.
 */
export type Sockets = { readonly kind: "kernel" } | { readonly kind: "af-xdp" } | { readonly kind: "dpdk" };

export interface KubeletTuning {
  /** `static` gives whole cores to Guaranteed containers with an integer cpu. @default the preset's */
  readonly cpuManager?: "none" | "static" | undefined;
  /** @default the preset's */
  readonly topology?: "none" | "best-effort" | "restricted" | "single-numa-node" | undefined;
  /** `static` also pins the memory of Guaranteed pods. @default "none" */
  readonly memoryManager?: "none" | "static" | undefined;
  /** Memory for the system's services, MiB. @default 512 */
  readonly systemReservedMiB?: number | undefined;
}

export interface PodRequest {
  /** Whole cpus of all its containers; leave one isolated core to the pods that run on every node. */
  readonly cpus: number;
  /** MiB, huge pages not counted. */
  readonly memoryMiB: number;
}
