import fc from "fast-check";
import type { NodeShape } from "../../src/tuning/node-shape";
import { shapes } from "../../tools/tuning/shape-classes";
import { presetNames, type NodeTuning } from "../../src/tuning/schema";

export { shapes };

export type ShapeName = keyof typeof shapes;

/** Any shape with at least seven cores, listed or not. */
export const anyShape: fc.Arbitrary<NodeShape> = fc
  .record({
    base: fc.constantFrom(...Object.values<NodeShape>(shapes)),
    cores: fc.integer({ min: 7, max: 192 }),
    threadsPerCore: fc.constantFrom(1, 2),
    siblings: fc.constantFrom("split" as const, "adjacent" as const),
    listed: fc.boolean(),
    threadsPerCoreOptions: fc.constantFrom([], [1], [1, 2]),
    podsPerNode: fc.integer({ min: 4, max: 250 }),
  })
  .map(({ base, cores, threadsPerCore, siblings, listed, threadsPerCoreOptions, podsPerNode }) => ({
    ...base,
    cpus: listed ? { cores, threadsPerCore, siblings } : undefined,
    threadsPerCoreOptions,
    podsPerNode,
  }));

/** Any profile that the rules let pass on a shape of at least seven cores, without names that clash. */
export const anyProfile: fc.Arbitrary<NodeTuning> = fc.record(
  {
    preset: fc.constantFrom(...presetNames),
    cores: fc.record({
      housekeeping: fc.integer({ min: 1, max: 2 }),
      network: fc.integer({ min: 1, max: 2 }),
    }),
    isolation: fc.constantFrom(
      { kind: "none" as const },
      { kind: "interrupts" as const },
      { kind: "domain" as const, threads: "pinned-by-app" as const },
    ),
    tickless: fc.constantFrom(
      { kind: "off" as const },
      { kind: "on" as const, threads: "busy-spin" as const },
    ),
    smt: fc.constantFrom("on" as const, "off" as const),
    idle: fc.constantFrom("default" as const, "c1" as const, "poll" as const),
    governor: fc.constantFrom("default" as const, "performance" as const),
    hugePages: fc.uniqueArray(
      fc.record({
        size: fc.constantFrom("2Mi" as const, "1Gi" as const),
        count: fc.integer({ min: 1, max: 8 }),
      }),
      { selector: ({ size }) => size, maxLength: 2 },
    ),
    transparentHugePages: fc.constantFrom("default" as const, "never" as const, "madvise" as const),
    network: fc.record(
      {
        adaptiveRx: fc.boolean(),
        rxDelayUs: fc.integer({ min: 0, max: 200 }),
        rxRing: fc.constantFrom(256, 1024, 8192),
        queues: fc.constantFrom("one-per-network-cpu" as const, 1, 4),
        offloads: fc.constantFrom<Record<string, "on" | "off">>({}, { gro: "off" }),
      },
      { requiredKeys: [] },
    ),
    sockets: fc.constantFrom(
      { kind: "kernel" as const },
      { kind: "af-xdp" as const },
      { kind: "dpdk" as const },
    ),
    clock: fc.constantFrom("default" as const, "hardware" as const),
    kubelet: fc.record(
      { memoryManager: fc.constantFrom("none" as const, "static" as const), systemReservedMiB: fc.nat(4096) },
      { requiredKeys: [] },
    ),
    servicesOff: fc.constantFrom([], ["fstrim.timer"]),
    sysctls: fc.constantFrom<Record<string, string>>(
      {},
      { "vm.swappiness": "1" },
      { "net.ipv4.tcp_rmem": "4096 131072 6291456" },
    ),
    podSysctls: fc.constantFrom<Record<string, string>>({}, { "net.ipv4.tcp_fastopen": "3" }),
    kernelArguments: fc.constantFrom<Record<string, string>>(
      {},
      { tsc: "nowatchdog" },
      { mitigations: "off" },
      { nosoftlockup: "" },
    ),
    inexpressible: fc.constantFrom("daemonset" as const, "warn" as const),
  },
  { requiredKeys: ["preset"] },
);
