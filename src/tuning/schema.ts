import * as v from "valibot";
import { presetNames, type NodeTuning } from "./node-tuning";
import { distinct, text, whole } from "../core/primitives";

const sysctlKey = text(/^[a-z0-9_-]+(\.[A-Za-z0-9_/-]+)+$/, "a sysctl such as vm.stat_interval");
/** One line without quotes: it goes into files and onto a command line. */
const value = text(/^[\w./+:,-]+( [\w./+:,-]+)*$/, "one line, words separated by a space");
const sysctls = v.optional(v.record(sysctlKey, value));

const argumentName = text(/^[a-zA-Z][\w.-]*$/, "a kernel argument such as mitigations");
const argumentValue = text(/^[\w./+:,-]*$/, "one word, or nothing for a bare argument");

const unit = text(/^[A-Za-z0-9@_.-]+\.(service|timer|socket|path)$/, "a systemd unit such as fstrim.timer");

const network = v.strictObject({
  adaptiveRx: v.optional(v.boolean()),
  rxDelayUs: v.optional(whole(0, 100_000)),
  txDelayUs: v.optional(whole(0, 100_000)),
  rxRing: v.optional(whole(1, 65_536)),
  txRing: v.optional(whole(1, 65_536)),
  queues: v.optional(v.union([v.picklist(["one-per-network-cpu", "default"]), whole(1, 256)])),
  interrupts: v.optional(v.picklist(["network-cores", "default"])),
  offloads: v.optional(
    v.record(
      text(/^[a-z][a-z0-9-]*$/, "an offload as ethtool names it, such as gro"),
      v.picklist(["on", "off"]),
    ),
  ),
  deferredInterrupts: v.optional(
    v.strictObject({ count: whole(0, 1_000_000), flushTimeoutNs: whole(0, 1_000_000_000) }),
  ),
});

const kubelet = v.strictObject({
  cpuManager: v.optional(v.picklist(["none", "static"])),
  topology: v.optional(v.picklist(["none", "best-effort", "restricted", "single-numa-node"])),
  memoryManager: v.optional(v.picklist(["none", "static"])),
  systemReservedMiB: v.optional(whole(0, 1_000_000)),
});

/** How a node is tuned, as an environment states it. */
export const tuningSchema: v.GenericSchema<NodeTuning> = v.strictObject({
  preset: v.picklist(presetNames),
  cores: v.optional(
    v.union([v.literal("shared"), v.strictObject({ housekeeping: whole(1, 1024), network: whole(1, 1024) })]),
  ),
  isolation: v.optional(
    v.variant("kind", [
      v.strictObject({ kind: v.literal("none") }),
      v.strictObject({ kind: v.literal("interrupts") }),
      v.strictObject({ kind: v.literal("domain"), threads: v.literal("pinned-by-app") }),
    ]),
  ),
  tickless: v.optional(
    v.variant("kind", [
      v.strictObject({ kind: v.literal("off") }),
      v.strictObject({ kind: v.literal("on"), threads: v.literal("busy-spin") }),
    ]),
  ),
  smt: v.optional(v.picklist(["on", "off"])),
  idle: v.optional(v.picklist(["default", "c1", "poll"])),
  governor: v.optional(v.picklist(["default", "performance"])),
  hugePages: v.optional(
    v.array(
      v.strictObject({
        size: v.picklist(["2Mi", "1Gi"]),
        count: whole(1, 10_000_000),
        numaNode: v.optional(whole(0, 63)),
      }),
    ),
  ),
  transparentHugePages: v.optional(v.picklist(["default", "always", "madvise", "never"])),
  network: v.optional(network),
  sockets: v.optional(v.strictObject({ kind: v.picklist(["kernel", "af-xdp", "dpdk"]) })),
  clock: v.optional(v.picklist(["default", "hardware"])),
  kubelet: v.optional(kubelet),
  pod: v.optional(v.strictObject({ cpus: whole(1, 4096), memoryMiB: whole(1, 100_000_000) })),
  servicesOff: v.optional(distinct(unit)),
  sysctls,
  podSysctls: sysctls,
  kernelArguments: v.optional(v.record(argumentName, argumentValue)),
  required: v.optional(distinct(v.string())),
  inexpressible: v.optional(v.picklist(["error", "daemonset", "warn"])),
});
