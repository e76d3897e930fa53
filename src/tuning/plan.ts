import type { CorePlan } from "./core-plan";
import { formatCpuMask, formatCpuSet, type CpuSet } from "./cpu-set";
import { kernelArguments } from "./kernel-arguments";
import type { NodeShape } from "./node-shape";
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
      // The lines of the kernel arguments already read it back.
      if (how === "cmdline") return [];
      return instruction("latency", "cpu_dma_latency", value === "poll" ? "0" : c1LatencyUs);
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
    case "offload":
      return instruction("feature", `${shape.nic}:${mechanism.feature}`);
    case "napi":
      return instruction("napi", `${shape.nic}:${mechanism.file}`);
    case "mtu":
      return instruction("napi", `${shape.nic}:mtu`);
    case "clock":
      return instruction("clock", shape.clockDevice, "chrony");
    case "service-off":
      return instruction("service", mechanism.unit);
    case "argument":
    case "irqbalance":
    case "second-interface":
    case "kubelet":
      return [];
  }
}
