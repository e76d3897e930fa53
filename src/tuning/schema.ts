import * as v from "valibot";
import { object, distinct, text, whole, type Stated } from "../core/primitives";

/** The presets that a profile starts from; `presets.ts` states what each sets. */
export const presetNames = ["tradingEngine", "marketData", "balanced"] as const;
export type PresetName = (typeof presetNames)[number];

const sysctlKey = text(
  /^[a-z0-9_-]+(\.[A-Za-z0-9_/-]+)+$/,
  "a sysctl such as vm.stat_interval: letters, digits and the characters _ - /, joined by dots",
);
/** Without quotes, backslashes, `$` and `@`: it is written to files, to TOML and to the plan of the node program. */
const value = text(
  /^[\w./+:,%|=~-]+( [\w./+:,%|=~-]+)*$/,
  "words of letters, digits and the characters _ . / + : , % | = ~ -, separated by one space",
);
const sysctls = v.record(sysctlKey, value);

const argumentName = text(
  /^[a-zA-Z][\w.-]*$/,
  "a kernel argument such as mitigations: letters, digits and the characters _ . -, beginning with a letter",
);
const argumentValue = text(
  /^[\w./+:,-]*$/,
  "one word of letters, digits and the characters _ . / + : , -, or an empty text for an argument without a value",
);

const unit = text(
  /^[A-Za-z0-9@_.-]+\.(service|timer|socket|path)$/,
  "a systemd unit such as fstrim.timer: letters, digits and the characters @ _ . -, then .service, .timer, .socket or .path",
);

const cores = object({
  /** Whole cores for system services, the kubelet and interrupts that have no other place. */
  housekeeping: whole(1, 1024),
  /** Whole cores for the interrupts of the network card's queues. */
  network: whole(1, 1024),
});
/** How many whole cores are reserved, and for what; the rest is isolated for the application. */
export type Cores = Stated<typeof cores>;

const hugePages = object({
  /** Size of a page. */
  size: v.picklist(["2Mi", "1Gi"]),
  /** Number of pages. */
  count: whole(1, 10_000_000),
  /** NUMA node that holds them. @default not set: the kernel spreads them over all NUMA nodes */
  numaNode: v.optional(whole(0, 63)),
});
export type HugePages = Stated<typeof hugePages>;

const network = object({
  /**
   * Lets the driver vary its interrupt delay with the load.
   * @default the preset's: false for trading, so that the delay does not depend on the load
   */
  adaptiveRx: v.optional(v.boolean()),
  /**
   * Microseconds that a received packet waits for more packets before the interrupt.
   * @default the preset's: 0 for trading, an interrupt at the first packet
   */
  rxDelayUs: v.optional(whole(0, 100_000)),
  /** Microseconds that a completed transmission waits before the interrupt. @default the preset's: 0 for trading */
  txDelayUs: v.optional(whole(0, 100_000)),
  /**
   * Descriptors of a receive queue, a power of two in the driver's range.
   * @default the preset's: 8192 for market data, which comes in bursts; else the driver's
   */
  rxRing: v.optional(whole(1, 65_536)),
  /** Descriptors of a transmit queue, a power of two in the driver's range. @default the driver's */
  txRing: v.optional(whole(1, 65_536)),
  /**
   * Queue pairs. `one-per-network-cpu`: no queue's interrupt lands on an isolated core. `default`: the driver's number.
   * @default the preset's: "one-per-network-cpu" for trading
   */
  queues: v.optional(v.union([v.picklist(["one-per-network-cpu", "default"]), whole(1, 256)])),
  /**
   * Where the queues' interrupts go: to the network cores, or where the kernel and irqbalance place them.
   * @default the preset's: "network-cores" for trading, which keeps them off isolated cores
   */
  interrupts: v.optional(v.picklist(["network-cores", "default"])),
  /** Offloads to switch, by ethtool's names, for example `{ gro: "off" }`. @default none: each costs throughput */
  offloads: v.optional(
    v.record(
      text(/^[a-z][a-z0-9_-]*$/, "an offload as ethtool names it, such as gro"),
      v.picklist(["on", "off"]),
    ),
  ),
  /**
   * Keeps interrupts off while the application polls (`napi_defer_hard_irqs` and `gro_flush_timeout`), for sockets
   * with SO_PREFER_BUSY_POLL.
   * @default not set: without such sockets it only delays packets
   */
  deferredInterrupts: v.optional(
    object({
      /** Empty polls before interrupts are enabled again. */
      count: whole(0, 1_000_000),
      /** Nanoseconds after which the kernel polls by itself. */
      flushTimeoutNs: whole(0, 1_000_000_000),
    }),
  ),
});
export type NetworkTuning = Stated<typeof network>;

const kubelet = object({
  /**
   * `static` gives whole cores to Guaranteed containers with an integer cpu request.
   * @default the preset's: "static" for trading
   */
  cpuManager: v.optional(v.picklist(["none", "static"])),
  /**
   * Policy of the topology manager, which aligns a pod's cpus and devices to NUMA nodes.
   * @default the preset's: "single-numa-node" for trading, because memory of another node is slower
   */
  topology: v.optional(v.picklist(["none", "best-effort", "restricted", "single-numa-node"])),
  /** `static` also pins the memory of Guaranteed pods to their NUMA node. @default "none" */
  memoryManager: v.optional(v.picklist(["none", "static"])),
  /** Memory reserved for system services, MiB. @default 512 */
  systemReservedMiB: v.optional(whole(0, 1_000_000)),
});
export type KubeletTuning = Stated<typeof kubelet>;

const pod = object({
  /** Whole cpus of all containers together; leave one isolated core to the pods that run on every node. */
  cpus: whole(1, 4096),
  /** Memory, MiB, huge pages not counted. */
  memoryMiB: whole(1, 100_000_000),
});
export type PodRequest = Stated<typeof pod>;

/** How a node is tuned, whatever its cloud, as an environment states it. A field that is not stated is the preset's. */
export const tuningSchema = object({
  /** Where the profile starts: `tradingEngine`, `marketData` or `balanced`. */
  preset: v.picklist(presetNames),
  /**
   * Whole cores for the system and for the network card; the rest is isolated. `shared`: no core is reserved.
   * @default the preset's: two of each for `tradingEngine`, two and four for `marketData`, else "shared"
   */
  cores: v.optional(v.union([v.literal("shared"), cores])),
  /**
   * What stays away from isolated cores.
   * @default the preset's: `interrupts` for trading
   */
  isolation: v.optional(
    v.variant("kind", [
      object({
        /** Only the kubelet separates isolated cores. */
        kind: v.literal("none"),
      }),
      object({
        /** Managed interrupts, those of disks, stay away too. */
        kind: v.literal("interrupts"),
      }),
      object({
        /** The scheduler's load balancing stays away too. */
        kind: v.literal("domain"),
        /** Confirms that the application pins its threads: others would all share one core. */
        threads: v.literal("pinned-by-app"),
      }),
    ]),
  ),
  /**
   * No timer tick on isolated cores: pays only with one thread a core that never leaves user space.
   * @default `{ kind: "off" }`: without a spinning thread a tickless core only makes system calls slower
   */
  tickless: v.optional(
    v.variant("kind", [
      object({
        /** Every core keeps its timer tick. */
        kind: v.literal("off"),
      }),
      object({
        /** Isolated cores run without a tick. */
        kind: v.literal("on"),
        /** Confirms that one thread spins on each isolated core. */
        threads: v.literal("busy-spin"),
      }),
    ]),
  ),
  /**
   * Simultaneous multithreading.
   * @default the preset's: "off" for trading, because a sibling thread shares the engine's caches and ports
   */
  smt: v.optional(v.picklist(["on", "off"])),
  /**
   * The deepest idle state. `c1` wakes in about a microsecond. `poll` never sleeps; on a shared machine it takes turbo
   * and the sibling thread's share from the cores that work.
   * @default the preset's: "c1" for trading, because deeper states take tens of microseconds to wake
   */
  idle: v.optional(v.picklist(["default", "c1", "poll"])),
  /** Frequency governor. @default the preset's: "performance" for trading, which needs no ramp when work arrives */
  governor: v.optional(v.picklist(["default", "performance"])),
  /** Huge pages reserved at boot, for applications that map them. @default none: only the application knows how many */
  hugePages: v.optional(v.array(hugePages)),
  /**
   * Transparent huge pages.
   * @default the preset's: "never" for trading, because the kernel's compaction stalls the thread that faults
   */
  transparentHugePages: v.optional(v.picklist(["default", "always", "madvise", "never"])),
  /**
   * Settings of the network card that carries the node's address; it is found by driver, never by interface name.
   * @default the preset's
   */
  network: v.optional(network),
  /**
   * How the application reaches the network. `af-xdp`: it reads frames from the driver, which takes half of the card's
   * queues and limits the MTU. `dpdk`: it owns a second interface, which the kernel then does not see.
   * @default `{ kind: "kernel" }`: the others need an application written for them
   */
  sockets: v.optional(
    object({
      /** `kernel` sockets, `af-xdp` frames from the driver, or `dpdk` on a second interface. */
      kind: v.picklist(["kernel", "af-xdp", "dpdk"]),
    }),
  ),
  /**
   * Source of the node's time. `hardware`: chrony reads the machine's hardware clock where it has one.
   * @default "hardware" in every preset, for time stamps to microseconds
   */
  clock: v.optional(v.picklist(["default", "hardware"])),
  /** What the kubelet pins for pods and reserves for the system. @default the preset's */
  kubelet: v.optional(kubelet),
  /** What one trading pod requests; checked against what the machine has left. @default not set: not checked */
  pod: v.optional(pod),
  /** Systemd units to switch off, for example `fstrim.timer`. @default none: they run on housekeeping cores */
  servicesOff: v.optional(distinct(unit)),
  /**
   * Node sysctls that override the preset's or add to them, for example `{ "vm.stat_interval": "10" }`.
   * @default none beyond the preset's
   */
  sysctls: v.optional(sysctls),
  /**
   * Sysctls of the pod's own namespaces that override the preset's or add to them, for example
   * `{ "net.ipv4.tcp_fastopen": "3" }`.
   * @default none beyond the preset's
   */
  podSysctls: v.optional(sysctls),
  /**
   * Further kernel arguments, for example `{ mitigations: "off" }`; an empty text is an argument without a value.
   * @default none beyond the preset's
   */
  kernelArguments: v.optional(v.record(argumentName, argumentValue)),
  /** Knobs, by their name in the report, without which a node must not trade. @default none */
  required: v.optional(distinct(v.string())),
  /**
   * What to do with a knob that the target's own interface cannot express. `error` refuses the profile, `daemonset`
   * lets a privileged DaemonSet set what it can, `warn` leaves it out.
   * @default "daemonset"
   */
  inexpressible: v.optional(v.picklist(["error", "daemonset", "warn"])),
});
export type NodeTuning = Stated<typeof tuningSchema>;
