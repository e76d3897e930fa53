import type { CorePlan } from "./core-plan";
import { formatCpuSet, type CpuSet } from "./cpu-set";
import { kernelArguments } from "./kernel-arguments";
import type { NodeShape } from "./node-shape";
import type { How, Outcome } from "./support";

/** What the node program is told besides the outcomes. */
export interface PlanContext {
  readonly shape: NodeShape;
  readonly profileHash: string;
  readonly corePlan: CorePlan | undefined;
  /** Knobs without which the node must not trade. */
  readonly required: readonly string[];
}

/**
 * The plan that `hft-tune` reads, one line a value. A value that the program applies is `set`; one that
 * something else applies before it is `check`, and only read back.
 *
 * @throws Error for a value with a tab or a line break, which would be another line
 */
export function renderPlan(outcomes: readonly Outcome[], context: PlanContext): string {
  const lines = [["hft-tune", "1"], ["profile", context.profileHash], ...coreLines(context.corePlan)];
  for (const outcome of outcomes) {
    const verb = verbs[outcome.support.how];
    if (verb === undefined) continue;
    const { knob } = outcome.setting;
    const need = context.required.includes(knob) ? "required" : "optional";
    for (const { mechanism, target, value } of instructions(outcome, context.shape)) {
      lines.push([verb, outcome.disruption, need, mechanism, target, value, knob]);
    }
  }
  for (const field of lines.flat()) {
    if (/[\t\n]/.test(field)) throw new Error(`"${field}" has a tab or a line break`);
  }
  return lines.map((fields) => `${fields.join("\t")}\n`).join("");
}

/** The program sets kernel arguments too: by `hft-tune kernel-arguments`, before anything else runs. */
const verbs: Readonly<Partial<Record<How, "set" | "check">>> = {
  file: "set",
  cmdline: "set",
  daemonset: "set",
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

/** Exit latency in microseconds that still allows C1. Source: redhat-performance/tuned, latency-performance. */
const c1LatencyUs = "3";

function instructions({ setting, support }: Outcome, shape: NodeShape): Instruction[] {
  const { mechanism, value } = setting;
  const one = (name: string, target: string, wanted = value): Instruction[] => [
    { mechanism: name, target, value: wanted },
  ];
  if (support.how === "cmdline") {
    const found = kernelArguments([setting], shape).map(({ name, value: wanted }) =>
      one("argument", name, wanted),
    );
    return [...found.flat(), ...(mechanism.kind === "clock" ? clockInstruction(shape) : [])];
  }
  switch (mechanism.kind) {
    case "sysctl":
    case "pod-sysctl":
      return one("sysctl", mechanism.key);
    case "argument":
      return one("argument", mechanism.name);
    case "smt":
      return one("file", "/sys/devices/system/cpu/smt/active", "0");
    case "idle":
      return one("latency", "cpu_dma_latency", value === "poll" ? "0" : c1LatencyUs);
    case "governor":
      return one("file", "/sys/devices/system/cpu/cpu*/cpufreq/scaling_governor");
    case "hugepages": {
      const size = mechanism.size === "2Mi" ? "2048kB" : "1048576kB";
      return one("hugepages", mechanism.numaNode === undefined ? size : `${size}@${mechanism.numaNode}`);
    }
    case "transparent-hugepages":
      return one("file", "/sys/kernel/mm/transparent_hugepage/enabled");
    case "workqueues":
      return one("mask", "/sys/devices/virtual/workqueue/cpumask", "@housekeeping-mask");
    case "services":
      return ["system.slice", "user.slice"].flatMap((slice) => one("slice", slice));
    case "coalesce":
      return one("coalesce", `${shape.nic}:${mechanism.option}`);
    case "ring":
      return one("ring", `${shape.nic}:${mechanism.direction}`);
    case "queues":
      return one("channels", `${shape.nic}:combined`);
    case "interrupts":
      return one("interrupts", shape.nic);
    case "offload":
      return one("feature", `${shape.nic}:${mechanism.feature}`);
    case "napi":
      return one("napi", `${shape.nic}:${mechanism.file}`);
    case "mtu":
      return one("napi", `${shape.nic}:mtu`);
    case "clock":
      return clockInstruction(shape);
    case "service-off":
      return one("service", mechanism.unit);
    case "irqbalance":
    case "second-interface":
    case "kubelet":
      return [];
  }
}

function clockInstruction({ cloud }: NodeShape): Instruction[] {
  return [{ mechanism: "clock", target: clockDevices[cloud], value: "chrony" }];
}

/**
 * The hardware clock of a cloud's machines, by a link that does not move when another clock appears.
 * Source: amzn-drivers 64788ef (udev rule of the ENA driver); Linux ptp_kvm and hv_util, from memory.
 */
export const clockDevices: Readonly<Record<NodeShape["cloud"], string>> = {
  aws: "/dev/ptp_ena",
  gcp: "/dev/ptp_kvm",
  azure: "/dev/ptp_hyperv",
};
