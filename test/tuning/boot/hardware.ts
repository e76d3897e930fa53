import { mkdirSync, symlinkSync } from "node:fs";
import path from "node:path";
import { coreThreads, type SiblingLayout } from "../../../src/tuning/core-split";
import { formatCpuMask } from "../../../src/tuning/cpu-set";
import { recording, type Machine } from "../program/machine";
import { writeIdleStates, writeTopology } from "../program/trading-machine";

/** What is really in a machine, whatever the catalogue knows of it. */
export interface Hardware {
  readonly cores: number;
  readonly threadsPerCore: number;
  readonly siblings: SiblingLayout;
  readonly nic: string;
  /** Whether the kernel may set the clock rate and read a watchdog: on metal, and on the larger sizes. */
  readonly governors: boolean;
  /** The link of the hardware clock, and the kernel argument that it takes. */
  readonly clock?: { readonly link: string; readonly argument?: string };
}

/** What the kernel starts with. Source: Linux 6.12, kernel/sched, mm/vmstat.c, net/core; from memory. */
const kernelDefaults: Readonly<Record<string, string>> = {
  "kernel/nmi_watchdog": "1",
  "kernel/numa_balancing": "1",
  "net/core/busy_poll": "0",
  "net/core/busy_read": "0",
  "net/core/rmem_max": "212992",
  "net/core/wmem_max": "212992",
  "net/ipv4/tcp_slow_start_after_idle": "1",
  "vm/compact_memory": "0",
  "vm/stat_interval": "1",
};

const nicDefaults: Readonly<Record<string, string>> = {
  "c/adaptive-rx": "on",
  "c/adaptive-tx": "on",
  "c/rx-usecs": "20",
  "c/tx-usecs": "64",
  "g/rx": "1024",
  "g/tx": "512",
  "l/combined": "8",
  "k/generic-receive-offload": "on",
};

/** Switches a machine on: what lives in memory is as the kernel makes it, whatever a boot before has set. */
export function powerOn(machine: Machine, hardware: Hardware, kernelArguments: string): void {
  machine.remove("sys", "proc", "run", "dev", "ethtool", "active", "chrony-sources", "chrony-next");
  for (const folder of ["sys", "proc/irq", "run", "dev/shm"]) {
    mkdirSync(path.join(machine.folder, folder), { recursive: true });
  }
  machine.write("dev/null", "");
  symlinkSync("/proc/self/fd", path.join(machine.folder, "dev/fd"));
  machine.write("chrony-sources", recording("chronyc/no-clock"));
  machine.write("proc/cmdline", `BOOT_IMAGE=/vmlinuz ro ${kernelArguments}`.trim());
  const words = kernelArguments.split(" ");
  for (const [key, value] of Object.entries(kernelDefaults)) machine.write(`proc/sys/${key}`, value);
  writeCpus(machine, hardware, words.includes("nosmt"));
  writeArgumentEffects(machine, words);
  machine.write("sys/kernel/mm/transparent_hugepage/enabled", "[always] madvise never");
  machine.write("sys/devices/virtual/workqueue/cpumask", "ffffffff,ffffffff");
  machine.write("sys/fs/cgroup/cgroup.controllers", "cpuset cpu io memory hugetlb pids rdma misc");
  for (const slice of ["system.slice", "user.slice"])
    machine.write(`sys/fs/cgroup/${slice}/cgroup.procs`, "");
  machine.addInterface("ens5", hardware.nic, [33, 34, 35, 36]);
  for (const [setting, value] of Object.entries(nicDefaults)) machine.write(`ethtool/ens5/${setting}`, value);
  const { clock } = hardware;
  if (clock !== undefined && (clock.argument === undefined || words.includes(clock.argument))) {
    machine.write(clock.link.slice(1), "");
  }
}

/** The cpus of a list such as `0-2,8`. */
const cpusOf = (list: string): readonly number[] =>
  list.split(",").flatMap((range) => {
    const [first = 0, last = first] = range.split("-").map(Number);
    return Array.from({ length: last - first + 1 }, (_, index) => first + index);
  });

/** Where the kernel shows what its arguments did. */
function writeArgumentEffects(machine: Machine, words: readonly string[]): void {
  const argument = (name: string): string | undefined =>
    words.find((word) => word.startsWith(`${name}=`))?.slice(name.length + 1);
  const isolated = argument("isolcpus");
  const cpus = "sys/devices/system/cpu";
  machine.write(
    `${cpus}/isolated`,
    isolated?.includes("domain") === true ? isolated.replace(/^[a-z_,]*/, "") : "",
  );
  const tickless = argument("nohz_full");
  if (tickless !== undefined) machine.write(`${cpus}/nohz_full`, tickless);
  const affinity = argument("irqaffinity");
  machine.write(
    "proc/irq/default_smp_affinity",
    affinity === undefined ? "ffffffff,ffffffff" : formatCpuMask(cpusOf(affinity)),
  );
  const afterBoot = argument("rcupdate.rcu_normal_after_boot") ?? "0";
  machine.write("sys/module/rcupdate/parameters/rcu_normal_after_boot", afterBoot);
}

function writeCpus(
  machine: Machine,
  { cores, threadsPerCore, siblings, governors }: Hardware,
  nosmt: boolean,
): void {
  const threads = coreThreads(cores, threadsPerCore, siblings);
  const online = nosmt ? threads.map((core) => core.slice(0, 1)) : threads;
  writeTopology(
    machine,
    online
      .flat()
      .sort((a, b) => a - b)
      .join(","),
    new Map(online.flatMap((core) => core.map((cpu): [number, string] => [cpu, core.join(",")]))),
  );
  machine.write("sys/devices/system/cpu/smt/active", threadsPerCore > 1 && !nosmt ? "1" : "0");
  if (!governors) return;
  writeIdleStates(machine, online.flat());
  for (const cpu of online.flat()) {
    machine.write(`sys/devices/system/cpu/cpu${cpu}/cpufreq/scaling_governor`, "powersave");
  }
}
