import { Machine, recording } from "./machine";

/** Fields of one line of a plan. */
export type PlanLine = readonly string[];

/** The hash of the profile in every plan here. */
export const profile = "f00dfeed";

/** The usual machine's cores: four, whose second threads are the upper half of the cpus, as on EC2. */
export const sets = { housekeeping: "0,4", network: "1,5", isolated: "2-3,6-7" } as const;

export const coreLines: readonly PlanLine[] = [
  ["cores", "1", "1", "smt-on"],
  ...Object.entries(sets).map(([name, cpus]) => ["expect", name, cpus]),
];

/** One knob of every mechanism, none of which the usual machine has at its value, and what it is then. */
export const everyKnob: readonly PlanLine[] = [
  ["set", "live", "required", "sysctl", "vm.stat_interval", "10"],
  ["set", "live", "required", "file", "/sys/kernel/mm/transparent_hugepage/enabled", "never"],
  ["set", "live", "optional", "file", "/sys/devices/system/cpu/cpu*/cpufreq/scaling_governor", "performance"],
  ["set", "live", "required", "mask", "/sys/devices/virtual/workqueue/cpumask", "@reserved-mask"],
  ["set", "restarts-kubelet", "required", "hugepages", "2048kB", "64"],
  ["set", "restarts-kubelet", "required", "hugepages", "1048576kB@0", "2"],
  ["set", "resets-nic", "required", "coalesce", "ena:adaptive-rx", "off"],
  ["set", "resets-nic", "required", "coalesce", "ena:adaptive-tx", "off"],
  ["set", "resets-nic", "required", "coalesce", "ena:rx-usecs", "0"],
  ["set", "resets-nic", "required", "ring", "ena:rx", "8192"],
  ["set", "resets-nic", "required", "channels", "ena:combined", "2"],
  ["set", "live", "required", "feature", "ena:gro=generic-receive-offload", "off"],
  ["set", "live", "required", "napi", "ena:napi_defer_hard_irqs", "2"],
  ["set", "live", "required", "interrupts", "ena", "@network"],
  ["set", "live", "required", "service", "irqbalance.service", "off"],
  ["set", "live", "required", "slice", "system.slice", "@system"],
];

/** Reads only: what another program sets, already as wanted. */
export const everyCheck: readonly PlanLine[] = [
  ["set", "reboots", "required", "argument", "nohz_full", "@isolated"],
  ["set", "reboots", "required", "argument", "nosoftlockup", ""],
  ["check", "live", "required", "latency", "cpu_dma_latency", "3"],
  ["check", "live", "required", "idle", "cpuidle", "3"],
  ["check", "live", "required", "clock", "/dev/ptp_ena", "chrony"],
  ["check", "live", "required", "sysctl", "net.ipv4.tcp_rmem", "4096 131072 6291456"],
];

export function writePlan(machine: Machine, lines: readonly PlanLine[], file = "etc/hft-tuning/plan"): void {
  machine.write(
    file,
    [["hft-tune", "1"], ["# what follows is data"], ["profile", profile], ...lines]
      .map((fields) => fields.join("\t"))
      .join("\n"),
  );
}

/** Online cpus and which of them share a core. */
export function writeTopology(machine: Machine, online: string, siblings: ReadonlyMap<number, string>): void {
  machine.write("sys/devices/system/cpu/online", online);
  for (const [cpu, list] of siblings) {
    machine.write(`sys/devices/system/cpu/cpu${cpu}/topology/thread_siblings_list`, list);
  }
}

/** The idle states of cpus, as recorded. */
export function writeIdleStates(machine: Machine, cpus: readonly number[]): void {
  for (const line of recording("kernel/cpuidle").split("\n")) {
    const [, file = "", value = ""] = /^.*\/cpu0\/(.*):(.*)$/.exec(line) ?? [];
    for (const cpu of cpus) machine.write(`sys/devices/system/cpu/cpu${cpu}/${file}`, value);
  }
}

/** A machine that has everything that a plan can name, at the values of a fresh boot, with two ENA interfaces. */
export function tradingMachine(
  lines: readonly PlanLine[] = [...coreLines, ...everyKnob, ...everyCheck],
): Machine {
  const machine = new Machine();
  const cpus = [0, 1, 2, 3, 4, 5, 6, 7];
  writeTopology(machine, "0-7", new Map(cpus.map((cpu) => [cpu, `${cpu % 4},${(cpu % 4) + 4}`])));
  for (const cpu of cpus)
    machine.write(`sys/devices/system/cpu/cpu${cpu}/cpufreq/scaling_governor`, "powersave");
  writeIdleStates(machine, cpus);
  machine.write("proc/sys/vm/stat_interval", "1");
  machine.write("proc/sys/vm/compact_memory", "0");
  machine.write("proc/sys/net/ipv4/tcp_rmem", "4096\t131072\t6291456");
  machine.write("proc/cmdline", "BOOT_IMAGE=/vmlinuz ro nohz_full=1 nosoftlockup nohz_full=2-3,6-7");
  machine.write("sys/kernel/mm/transparent_hugepage/enabled", "always [madvise] never");
  machine.write("sys/devices/virtual/workqueue/cpumask", "00000000,000000ff");
  machine.write("sys/kernel/mm/hugepages/hugepages-2048kB/nr_hugepages", "0");
  machine.write("sys/devices/system/node/node0/hugepages/hugepages-1048576kB/nr_hugepages", "0");
  machine.write("sys/fs/cgroup/cgroup.controllers", "cpuset cpu io memory hugetlb pids rdma misc");
  machine.write("sys/fs/cgroup/system.slice/cgroup.procs", "");
  machine.write("units/irqbalance.service", "enabled");
  machine.write("dev/ptp_ena", "");
  machine.writeBytes("dev/cpu_dma_latency", [3, 0, 0, 0]);
  machine.write("chrony-sources", recording("chronyc/selected"));
  // 9 before 10 is what tells an order of numbers from one of names.
  addNic(machine, "ens5", "ena", [9, 10, 11]);
  addNic(machine, "ens6", "ena", [33, 34]);
  addNic(machine, "eth9", "other", [50]);
  writePlan(machine, lines);
  return machine;
}

function addNic(machine: Machine, name: string, driver: string, interrupts: readonly number[]): void {
  machine.addInterface(name, driver, interrupts);
  machine.write(`sys/class/net/${name}/napi_defer_hard_irqs`, "0");
  const settings = {
    "c/adaptive-rx": "on",
    "c/adaptive-tx": "on",
    "c/rx-usecs": "20",
    "g/rx": "1024",
    "g/tx": "512",
    "l/combined": "4",
    "k/generic-receive-offload": "on",
  };
  for (const [setting, value] of Object.entries(settings)) machine.write(`ethtool/${name}/${setting}`, value);
}
