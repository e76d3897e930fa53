import type { PresetName } from "./node-tuning";

/** One setting of a preset and why it is there. */
export interface Setting {
  readonly value: string;
  readonly reason: string;
  readonly source: string;
}

export interface Preset {
  readonly smt: "on" | "off";
  readonly sysctls: Readonly<Record<string, Setting>>;
}

const tunedNetworkLatency = "redhat-performance/tuned, profile network-latency, 2bfa442";

/** Fewer periodic interruptions of pinned threads; each is cheap to have and none changes what a pod sees. */
const quietNode: Preset["sysctls"] = {
  "kernel.numa_balancing": {
    value: "0",
    reason:
      "automatic NUMA balancing unmaps pages to sample them, which stalls the thread that touches them next",
    source: tunedNetworkLatency,
  },
  "kernel.nmi_watchdog": {
    value: "0",
    reason: "frees a performance counter and ends its periodic interrupt on every core",
    source: tunedNetworkLatency,
  },
  "vm.stat_interval": {
    value: "10",
    reason: "per-cpu counters are folded every 10 s instead of every second",
    source: tunedNetworkLatency,
  },
};

/** Room for bursts of UDP market data: prevents loss, does not cut latency. */
const receiveBuffers: Preset["sysctls"] = {
  "net.core.rmem_max": {
    value: "16777216",
    reason: "the largest SO_RCVBUF that an application may ask for, in bytes",
    source: "Linux Documentation/admin-guide/sysctl/net.rst",
  },
  "net.core.wmem_max": {
    value: "16777216",
    reason: "the largest SO_SNDBUF that an application may ask for, in bytes",
    source: "Linux Documentation/admin-guide/sysctl/net.rst",
  },
};

const busyPolling: Preset["sysctls"] = {
  "net.core.busy_poll": {
    value: "50",
    reason: "poll() and select() spin 50 us on the device queue before they sleep",
    source: tunedNetworkLatency,
  },
  "net.core.busy_read": {
    value: "50",
    reason: "a blocking read spins 50 us on the device queue before it sleeps",
    source: tunedNetworkLatency,
  },
};

export const presets: Readonly<Record<PresetName, Preset>> = {
  tradingEngine: { smt: "off", sysctls: { ...quietNode, ...receiveBuffers, ...busyPolling } },
  marketData: { smt: "off", sysctls: { ...quietNode, ...receiveBuffers, ...busyPolling } },
  balanced: { smt: "on", sysctls: receiveBuffers },
};
