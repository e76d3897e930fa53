import type { EnvironmentInput } from "../../../src/clouds";
import type { NodeTuning } from "../../../src/tuning/schema";
import { edit } from "../parts";
import { validEnvironment } from "../valid-environment";

const tuned = (tuning: NodeTuning, machine = "c7i.metal-24xl"): EnvironmentInput =>
  edit.engine({ machine, volume: {}, tuning })(validEnvironment);

export const unusualTuning: Readonly<Record<string, EnvironmentInput>> = {
  "threads that spin on tickless cores of their own, in gigabyte pages up to three fifths of the memory":
    tuned(
      {
        preset: "tradingEngine",
        cores: { housekeeping: 1, network: 8 },
        isolation: { kind: "domain", threads: "pinned-by-app" },
        tickless: { kind: "on", threads: "busy-spin" },
        idle: "poll",
        hugePages: [
          { size: "1Gi", count: 114, numaNode: 0 },
          { size: "1Gi", count: 114, numaNode: 1 },
          { size: "2Mi", count: 1024 },
        ],
        pod: { cpus: 39, memoryMiB: 65_536 },
        kubelet: { memoryManager: "static", topology: "restricted" },
        kernelArguments: { mitigations: "off", nosoftlockup: "" },
        required: ["argument nohz_full", "hugepages 1Gi@0"],
      },
      "c7i.metal-48xl",
    ),

  "every core but one reserved": tuned({
    preset: "marketData",
    cores: { housekeeping: 39, network: 8 },
    pod: { cpus: 1, memoryMiB: 1024 },
  }),

  "a pod on both threads of each core that is left": tuned({
    preset: "tradingEngine",
    smt: "on",
    pod: { cpus: 88, memoryMiB: 1024 },
  }),

  "frames read past the kernel, with half of the card's queues": tuned({
    preset: "marketData",
    sockets: { kind: "af-xdp" },
    network: { queues: 4, rxRing: 16_384, txRing: 256 },
  }),

  "a profile that its target must express whole, and can": tuned({
    preset: "tradingEngine",
    inexpressible: "error",
    required: ["clock", "smt"],
  }),

  "no tuning but sysctls, on a type without SMT, idle states or a clock": tuned(
    {
      preset: "balanced",
      clock: "default",
      sysctls: { "vm.swappiness": "0", "net.ipv4.tcp_rmem": "4096 131072 16777216" },
      podSysctls: { "net.ipv4.tcp_keepalive_time": "60", "kernel.shmmax": "68719476736" },
    },
    "c7g.16xlarge",
  ),

  "sysctls of the first namespace, of all namespaces and with signs of their own": tuned({
    preset: "tradingEngine",
    sysctls: {
      "kernel.core_pattern": "/var/crash/core.%e.%p",
      "net.ipv4.conf.all.rp_filter": "2",
      "net.ipv4.neigh.default.gc_stale_time": "120",
      "net.ipv6.neigh.default.gc_thresh3": "4096",
    },
    podSysctls: { "net.ipv4.conf.all.rp_filter": "2" },
    servicesOff: ["fstrim.timer", "tuned.service"],
  }),

  "a handler of core files": tuned({
    preset: "balanced",
    sysctls: { "kernel.core_pattern": "|/usr/lib/systemd/systemd-coredump %P %u %g %s %t %c %h" },
    clock: "default",
    servicesOff: ["chronyd.service"],
  }),

  "cores of a type that nobody lists yet": tuned(
    {
      preset: "tradingEngine",
      cores: { housekeeping: 4, network: 4 },
      hugePages: [{ size: "1Gi", count: 512 }],
      pod: { cpus: 180, memoryMiB: 1_000_000 },
    },
    "c9i.metal-48xl",
  ),
};
