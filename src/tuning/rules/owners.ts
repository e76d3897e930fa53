import { defineProblems, type Problem } from "../../core/problem";
import { spelt } from "../kernel-arguments";
import type { NodeShape } from "../node-shape";
import { completeTuning, type CompleteTuning } from "../presets";
import type { NodeTuning } from "../schema";

const { definitions, problem } = defineProblems({
  "TUNE-007": {
    kind: "impossible",
    rule: "a knob that a field of the profile sets is set by that field alone",
    source: "design: the rules would see only one of two values",
  },
});
export const ownerProblems = definitions;

type Field = keyof NodeTuning;

/**
 * Kernel arguments that set what a field sets; `_` and `-` are the same to the kernel. Source: Linux 6.12,
 * admin-guide/kernel-parameters.txt and drivers/idle/intel_idle.c; systemd's kernel-command-line(7);
 * amzn/amzn-drivers#123, num_io_queues.
 */
const fieldOfArgument: Readonly<Record<string, Field>> = {
  "cpufreq.default_governor": "governor",
  "cpufreq.off": "governor",
  "cpuidle.off": "idle",
  default_hugepagesz: "hugePages",
  "ena.num_io_queues": "network",
  hugepages: "hugePages",
  hugepagesz: "hugePages",
  hugetlb_cma: "hugePages",
  idle: "idle",
  "intel_idle.max_cstate": "idle",
  "intel_idle.states_off": "idle",
  irqaffinity: "cores",
  isolcpus: "isolation",
  maxcpus: "cores",
  nmi_watchdog: "sysctls",
  nohlt: "idle",
  nohz: "tickless",
  nohz_full: "tickless",
  nosmt: "smt",
  nr_cpus: "cores",
  numa_balancing: "sysctls",
  possible_cpus: "cores",
  "processor.max_cstate": "idle",
  rcu_nocbs: "cores",
  "systemd.cpu_affinity": "cores",
  "systemd.mask": "servicesOff",
  transparent_hugepage: "transparentHugePages",
  "workqueue.unbound_cpus": "cores",
};

/** Sysctls that set what a field sets. */
const fieldOfSysctl: Readonly<Record<string, Field>> = {
  "vm.nr_hugepages": "hugePages",
  "vm.nr_hugepages_mempolicy": "hugePages",
  "vm.nr_overcommit_hugepages": "hugePages",
};

/** Units by which a field takes effect, where the profile sets that field. */
const fieldOfUnit: Readonly<Record<string, (tuning: CompleteTuning) => Field | undefined>> = {
  "chrony.service": ({ clock }) => (clock === "hardware" ? "clock" : undefined),
  "chronyd.service": ({ clock }) => (clock === "hardware" ? "clock" : undefined),
  "irqbalance.service": ({ cores }) => (cores === "shared" ? undefined : "cores"),
  "kubelet.service": () => "kubelet",
  "systemd-sysctl.service": () => "sysctls",
  "systemd-tmpfiles-setup.service": ({ transparentHugePages }) =>
    transparentHugePages === "default" ? undefined : "transparentHugePages",
};

/** Whether a field of the profile sets what a sysctl would set. */
export function isOfField(sysctl: string): boolean {
  return Object.hasOwn(fieldOfSysctl, sysctl);
}

/** Judges the kernel arguments, sysctls and units of a profile that set what another field sets. */
export function ownerRules(profile: NodeTuning, { clockParameter }: NodeShape, at: string): Problem[] {
  const tuning = completeTuning(profile);
  const { kernelArguments = {}, servicesOff = [] } = profile;
  const owned = (path: string, value: string, field: Field | undefined, use: string): Problem[] =>
    field === undefined ? [] : [problem("TUNE-007", `${at}.${path}`, value, `remove it ${use} \`${field}\``)];
  return [
    ...Object.entries(kernelArguments).flatMap(([name, value]) => {
      const field = argumentField(name, value, clockParameter);
      return owned(`kernelArguments.${name}`, value, field, "and set");
    }),
    ...(["sysctls", "podSysctls"] as const).flatMap((part) =>
      Object.entries(profile[part] ?? {}).flatMap(([key, value]) =>
        owned(`${part}.${key}`, value, isOfField(key) ? fieldOfSysctl[key] : undefined, "and set"),
      ),
    ),
    ...servicesOff.flatMap((unit, index) => {
      const field = Object.hasOwn(fieldOfUnit, unit) ? fieldOfUnit[unit]?.(tuning) : undefined;
      return owned(`servicesOff.${index}`, unit, field, "from the list: the unit applies");
    }),
  ];
}

/** Returns the field of the profile that sets what a kernel argument would set. */
export function argumentField(
  name: string,
  value: string,
  clockParameter: string | undefined,
): Field | undefined {
  if (name === clockParameter) return "clock";
  const argument = spelt(name);
  if (argument.startsWith("sysctl.")) return "sysctls";
  // Several mitigations switch SMT off: `mitigations=auto,nosmt`, `mds=full,nosmt`, and `l1tf=full` by itself.
  if (value.split(",").includes("nosmt") || (argument === "l1tf" && /^full\b/.test(value))) return "smt";
  return Object.hasOwn(fieldOfArgument, argument) ? fieldOfArgument[argument] : undefined;
}
