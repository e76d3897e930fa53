import * as fc from "fast-check";
import { presetNames, type HugePages, type NodeTuning } from "../../../src/tuning/schema";
import { aksSysctls } from "../../../src/tuning/targets/aks-sysctls";
import { gkeSysctls } from "../../../src/tuning/targets/gke-sysctls";

/** Everything that a profile can ask for at once. */
export const demanding: NodeTuning = {
  preset: "marketData",
  isolation: { kind: "domain", threads: "pinned-by-app" },
  tickless: { kind: "on", threads: "busy-spin" },
  hugePages: [
    { size: "2Mi", count: 512 },
    { size: "1Gi", count: 4 },
  ],
  transparentHugePages: "madvise",
  network: {
    txRing: 1024,
    offloads: { gro: "off" },
    deferredInterrupts: { count: 2, flushTimeoutNs: 20_000 },
  },
  kubelet: { memoryManager: "static", topology: "restricted" },
  servicesOff: ["fstrim.timer"],
  sysctls: { "vm.swappiness": "1", "net.ipv4.tcp_rmem": "4096 131072 16777216" },
  podSysctls: { "net.ipv4.tcp_fastopen": "3" },
  kernelArguments: { mitigations: "off" },
};

const keys = [...Object.keys(gkeSysctls), ...Object.keys(aksSysctls)];
const listedKeys = [...new Set([...keys, "net.ipv4.tcp_tw_reuse", "net.ipv4.ip_local_port_range"])];

const sysctlValue = fc.oneof(
  fc.integer({ min: -1, max: 3 }).map(String),
  fc.bigInt({ min: 0n, max: 2n ** 65n }).map(String),
  fc.integer({ min: 0, max: 20_000_000 }).map(String),
  fc.tuple(fc.nat(70_000), fc.nat(70_000)).map((ports) => ports.join(" ")),
  fc.constantFrom("4096 87380 6291456", "bbr", "vegas", ""),
);

/** A size is stated once, or once for each NUMA node. */
const hugePages: fc.Arbitrary<readonly HugePages[]> = fc
  .uniqueArray(
    fc.record({
      size: fc.constantFrom("2Mi" as const, "1Gi" as const),
      count: fc.integer({ min: 1, max: 64 }),
      numaNode: fc.constantFrom(undefined, 0, 1),
    }),
    { selector: ({ size, numaNode }) => `${size}@${numaNode}`, maxLength: 4 },
  )
  .map((all) =>
    all.filter(
      ({ size, numaNode }) =>
        numaNode !== undefined || all.every((other) => other.size !== size || other.numaNode === undefined),
    ),
  );

const optional = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(arbitrary, { nil: undefined });

type Field<Name extends keyof NodeTuning> = NodeTuning[Name];

/** Profiles that fit every shape of these tests. */
export const profiles: fc.Arbitrary<NodeTuning> = fc.record({
  preset: fc.constantFrom(...presetNames),
  cores: optional(fc.record({ housekeeping: fc.integer({ min: 1, max: 3 }), network: fc.nat(3) })),
  isolation: fc.constantFrom<Field<"isolation">[]>(
    undefined,
    { kind: "none" },
    { kind: "domain", threads: "pinned-by-app" },
  ),
  tickless: fc.constantFrom<Field<"tickless">[]>(undefined, { kind: "on", threads: "busy-spin" }),
  smt: fc.constantFrom(undefined, "on", "off"),
  idle: fc.constantFrom(undefined, "default", "c1", "poll"),
  hugePages: optional(hugePages),
  transparentHugePages: fc.constantFrom(undefined, "default", "always", "madvise"),
  network: optional(
    fc.record({
      rxRing: fc.constantFrom(undefined, 512, 1024, 32_768),
      offloads: fc.constantFrom(undefined, { gro: "off" as const }),
      deferredInterrupts: fc.constantFrom(undefined, { count: 2, flushTimeoutNs: 20_000 }),
    }),
  ),
  sockets: fc.constantFrom<Field<"sockets">[]>({ kind: "kernel" }, { kind: "af-xdp" }, { kind: "dpdk" }),
  clock: fc.constantFrom(undefined, "default", "hardware"),
  kubelet: optional(
    fc.record({
      cpuManager: fc.constantFrom("none", "static"),
      topology: fc.constantFrom("none", "best-effort", "single-numa-node"),
      memoryManager: fc.constantFrom("none", "static"),
    }),
  ),
  servicesOff: optional(fc.constant(["fstrim.timer"])),
  sysctls: optional(
    fc.dictionary(fc.constantFrom(...listedKeys, "kernel.numa_balancing"), sysctlValue, {
      noNullPrototype: true,
      maxKeys: 8,
    }),
  ),
  podSysctls: fc.constantFrom<Field<"podSysctls">[]>(
    undefined,
    { "net.ipv4.tcp_fastopen": "3" },
    { "kernel.domainname": "hft" },
  ),
  kernelArguments: fc.constantFrom<Field<"kernelArguments">[]>(
    undefined,
    { mitigations: "off" },
    { nosoftlockup: "" },
  ),
  inexpressible: fc.constantFrom(undefined, "error", "daemonset", "warn"),
});
