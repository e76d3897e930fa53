import type { CorePlan } from "./core-plan";
import { formatCpuMask, formatCpuSet, type CpuSet } from "./cpu-set";
import { kernelArguments } from "./kernel-arguments";
import type { NodeShape } from "./node-shape";
import { ethtoolNames } from "./offloads";
import type { Disruption, Setting } from "./setting";
import { settingsBy, type How, type Outcome } from "./support";

/** What a plan contains besides the outcomes. */
export interface PlanContext {
  readonly shape: NodeShape;
  readonly profileHash: string;
  readonly corePlan: CorePlan | undefined;
  /** Knobs without which the node must not trade. */
  readonly required: readonly string[];
}

/**
 * Renders the plan that `hft-tune` reads, one line per value. `set`: the program applies the value. `check`:
 * something else applied it before, and the program only reads it back.
 *
 * @throws Error for a value with a tab or a line break, which would break the line format
 */
export function renderPlan(outcomes: readonly Outcome[], context: PlanContext): string {
  const lines = [
    ["hft-tune", "1"],
    ["profile", context.profileHash],
    ...coreLines(context.corePlan),
    ...argumentLines(outcomes, context),
    ...outcomes.flatMap((outcome) => outcomeLines(outcome, context)),
  ];
  for (const field of lines.flat()) {
    if (/[\t\n]/.test(field)) throw new Error(`"${field}" has a tab or a line break`);
  }
  return lines.map((fields) => `${fields.join("\t")}\n`).join("");
}

/** Kernel arguments, which `hft-tune kernel-arguments` sets before anything else runs. */
function argumentLines(outcomes: readonly Outcome[], { shape, required }: PlanContext): string[][] {
  return kernelArguments(settingsBy(outcomes, "cmdline"), shape).map(({ name, value, knob }) =>
    line("set", "reboots", knob, required, { mechanism: "argument", target: name, value }),
  );
}

function outcomeLines({ setting, support, disruption }: Outcome, context: PlanContext): string[][] {
  const verb = verbs[support.how];
  if (verb === undefined) return [];
  return instructions(setting, support.how, context).map((instruction) =>
    line(verb, disruption, setting.knob, context.required, instruction),
  );
}

function line(
  verb: Verb,
  disruption: Disruption,
  knob: string,
  required: readonly string[],
  { mechanism, target, value }: Instruction,
): string[] {
  const need = required.includes(knob) ? "required" : "optional";
  return [verb, disruption, need, mechanism, target, value, knob];
}

type Verb = "set" | "check";

/** Values set by a kernel argument or by the target's own interface are only read back. */
const verbs: Readonly<Partial<Record<How, Verb>>> = {
  file: "set",
  daemonset: "set",
  cmdline: "check",
  native: "check",
};

function coreLines(plan: CorePlan | undefined): string[][] {
  if (plan === undefined) return [];
  const { cores, smt, sets } = plan;
  return [
    ["cores", `${cores.housekeeping}`, `${cores.network}`, `smt-${smt}`],
    ...Object.entries<CpuSet>(sets === undefined ? {} : { ...sets }).map(([role, cpus]) => [
      "expect",
      role,
      formatCpuSet(cpus),
    ]),
  ];
}

interface Instruction {
  readonly mechanism: string;
  readonly target: string;
  readonly value: string;
}

function housekeepingMask(plan: CorePlan | undefined): string {
  return plan?.sets === undefined ? "@housekeeping-mask" : formatCpuMask(plan.sets.housekeeping);
}

/** Exit latency in microseconds that still allows C1. Source: redhat-performance/tuned, latency-performance. */
const c1LatencyUs = "3";

const latencyUs = (idle: string): string => (idle === "poll" ? "0" : c1LatencyUs);

/** Where the kernel shows the effect of an argument that it may ignore, for example without CONFIG_NO_HZ_FULL. */
function argumentEffect(name: string, value: string, housekeeping: string): Instruction[] {
  const cpus = "/sys/devices/system/cpu";
  switch (name) {
    case "isolcpus": {
      const [, flags = "", list = ""] = /^((?:(?:managed_irq|domain|nohz),)*)(.*)$/.exec(value) ?? [];
      return flags === "" || flags.includes("domain")
        ? [{ mechanism: "file", target: `${cpus}/isolated`, value: list }]
        : [];
    }
    case "nohz_full":
      return [{ mechanism: "file", target: `${cpus}/nohz_full`, value }];
    case "irqaffinity":
      return [{ mechanism: "mask", target: "/proc/irq/default_smp_affinity", value: housekeeping }];
    default: {
      // Only numbers are sure to be printed as they were written.
      const [, module, parameter] = /^(\w+)\.(\w+)$/.exec(name) ?? [];
      if (module === undefined || !/^[1-9]\d*$/.test(value)) return [];
      return [{ mechanism: "file", target: `/sys/module/${module}/parameters/${parameter}`, value }];
    }
  }
}

function instructions(
  { mechanism, value }: Setting,
  how: How,
  { shape, corePlan }: PlanContext,
): Instruction[] {
  const instruction = (name: string, target: string, wanted = value): Instruction[] => [
    { mechanism: name, target, value: wanted },
  ];
  switch (mechanism.kind) {
    case "sysctl":
    case "pod-sysctl":
      return instruction("sysctl", mechanism.key);
    case "smt":
      return instruction("file", "/sys/devices/system/cpu/smt/active", "0");
    case "idle":
      if (how === "cmdline") return instruction("idle", "cpuidle", latencyUs(value));
      return instruction("latency", "cpu_dma_latency", latencyUs(value));
    case "governor":
      return instruction("file", "/sys/devices/system/cpu/cpu*/cpufreq/scaling_governor");
    case "hugepages": {
      const size = mechanism.size === "2Mi" ? "2048kB" : "1048576kB";
      return instruction(
        "hugepages",
        mechanism.numaNode === undefined ? size : `${size}@${mechanism.numaNode}`,
      );
    }
    case "transparent-hugepages":
      return instruction("file", "/sys/kernel/mm/transparent_hugepage/enabled");
    case "workqueues":
      return instruction("mask", "/sys/devices/virtual/workqueue/cpumask", housekeepingMask(corePlan));
    case "services":
      return ["system.slice", "user.slice", "runtime.slice"].flatMap((slice) => instruction("slice", slice));
    case "coalesce":
      return instruction("coalesce", `${shape.nic}:${mechanism.option}`);
    case "ring":
      return instruction("ring", `${shape.nic}:${mechanism.direction}`);
    case "queues":
      return instruction("channels", `${shape.nic}:combined`);
    case "interrupts":
      return instruction("interrupts", shape.nic);
    case "offload": {
      const { written, printed } = ethtoolNames(mechanism.feature);
      const names = written === printed ? written : `${written}=${printed}`;
      return instruction("feature", `${shape.nic}:${names}`);
    }
    case "napi":
      return instruction("napi", `${shape.nic}:${mechanism.file}`);
    case "mtu":
      return instruction("napi", `${shape.nic}:mtu`);
    case "clock":
      return instruction("clock", shape.clockDevice, "chrony");
    case "service-off":
      return instruction("service", mechanism.unit);
    case "argument":
      return argumentEffect(mechanism.name, value, housekeepingMask(corePlan));
    case "second-interface":
      // vfio may have been loaded before its options were written.
      return instruction("file", "/sys/module/vfio/parameters/enable_unsafe_noiommu_mode", "Y");
    case "irqbalance":
      // A DaemonSet cannot tell it which cpus to leave alone.
      return how === "daemonset" ? instruction("service", "irqbalance.service", "off") : [];
    case "kubelet":
      return [];
  }
}
