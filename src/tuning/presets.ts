import type { HugePages, KubeletTuning, NetworkTuning, NodeTuning, PresetName } from "./schema";

/** A profile with every field set. */
export interface CompleteTuning {
  readonly cores: NonNullable<NodeTuning["cores"]>;
  readonly isolation: NonNullable<NodeTuning["isolation"]>;
  readonly tickless: NonNullable<NodeTuning["tickless"]>;
  readonly smt: "on" | "off";
  readonly idle: NonNullable<NodeTuning["idle"]>;
  readonly governor: NonNullable<NodeTuning["governor"]>;
  readonly hugePages: readonly HugePages[];
  readonly transparentHugePages: NonNullable<NodeTuning["transparentHugePages"]>;
  readonly network: NetworkTuning;
  readonly sockets: NonNullable<NodeTuning["sockets"]>;
  readonly clock: NonNullable<NodeTuning["clock"]>;
  readonly kubelet: { readonly [Key in keyof KubeletTuning]-?: NonNullable<KubeletTuning[Key]> };
  readonly servicesOff: readonly string[];
  readonly sysctls: Readonly<Record<string, string>>;
  readonly podSysctls: Readonly<Record<string, string>>;
  readonly kernelArguments: Readonly<Record<string, string>>;
  readonly required: readonly string[];
  readonly inexpressible: NonNullable<NodeTuning["inexpressible"]>;
}

/** The base of every preset: the defaults of the kernel and the cloud. */
const defaults: CompleteTuning = {
  cores: "shared",
  isolation: { kind: "none" },
  tickless: { kind: "off" },
  smt: "on",
  idle: "default",
  governor: "default",
  hugePages: [],
  transparentHugePages: "default",
  network: {},
  sockets: { kind: "kernel" },
  clock: "default",
  kubelet: { cpuManager: "none", topology: "none", memoryManager: "none", systemReservedMiB: 512 },
  servicesOff: [],
  sysctls: {},
  podSysctls: {},
  kernelArguments: {},
  required: [],
  inexpressible: "daemonset",
};

const receiveBuffers = { "net.core.rmem_max": "16777216", "net.core.wmem_max": "16777216" };

/** For an engine: one thread per core, interrupted by nothing but the network. */
const tradingEngine: CompleteTuning = {
  ...defaults,
  cores: { housekeeping: 2, network: 2 },
  isolation: { kind: "interrupts" },
  smt: "off",
  idle: "c1",
  governor: "performance",
  transparentHugePages: "never",
  network: {
    adaptiveRx: false,
    rxDelayUs: 0,
    txDelayUs: 0,
    queues: "one-per-network-cpu",
    interrupts: "network-cores",
  },
  clock: "hardware",
  kubelet: { ...defaults.kubelet, cpuManager: "static", topology: "single-numa-node" },
  sysctls: {
    ...receiveBuffers,
    "kernel.numa_balancing": "0",
    "kernel.nmi_watchdog": "0",
    "net.core.busy_poll": "50",
    "net.core.busy_read": "50",
    "vm.stat_interval": "10",
  },
  podSysctls: { "net.ipv4.tcp_slow_start_after_idle": "0" },
  kernelArguments: { skew_tick: "1", "rcupdate.rcu_normal_after_boot": "1", tsc: "reliable" },
};

/** For market data: as `tradingEngine`, with more queues and deeper rings, because feeds come in bursts. */
const marketData: CompleteTuning = {
  ...tradingEngine,
  cores: { housekeeping: 2, network: 4 },
  network: { ...tradingEngine.network, rxRing: 8192 },
};

/** For gateways and tools beside the engine: low latency without pinning. */
const balanced: CompleteTuning = { ...defaults, clock: "hardware", sysctls: receiveBuffers };

export const presets: Readonly<Record<PresetName, CompleteTuning>> = { tradingEngine, marketData, balanced };

/** Returns the preset overridden by what the profile states; maps are merged key by key. */
export function completeTuning(profile: NodeTuning): CompleteTuning {
  const preset = presets[profile.preset];
  const stated = Object.fromEntries(Object.entries(profile).filter(([, value]) => value !== undefined));
  return {
    ...preset,
    ...stated,
    network: { ...preset.network, ...profile.network },
    kubelet: { ...preset.kubelet, ...profile.kubelet },
    sysctls: { ...preset.sysctls, ...profile.sysctls },
    podSysctls: { ...preset.podSysctls, ...profile.podSysctls },
    kernelArguments: { ...preset.kernelArguments, ...profile.kernelArguments },
  };
}
