import { mkdirSync, symlinkSync } from "node:fs";
import path from "node:path";
import { coreThreads, type SiblingLayout } from "../../../src/tuning/core-split";
import type { Machine } from "../program/machine";
import { writeTopology } from "../program/trading-machine";

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
  machine.remove("sys", "proc", "run", "dev", "ethtool", "active", "chrony-sources");
  for (const folder of ["sys", "proc/irq", "run", "dev/shm"]) {
    mkdirSync(path.join(machine.folder, folder), { recursive: true });
  }
  machine.write("dev/null", "");
  symlinkSync("/proc/self/fd", path.join(machine.folder, "dev/fd"));
  machine.write("chrony-sources", "^,*,169.254.169.123,3,4,377,1,0.1,0.1,0.1");
  machine.write("proc/cmdline", `BOOT_IMAGE=/vmlinuz ro ${kernelArguments}`.trim());
  const words = kernelArguments.split(" ");
  for (const [key, value] of Object.entries(kernelDefaults)) machine.write(`proc/sys/${key}`, value);
  writeCpus(machine, hardware, words.includes("nosmt"));
  machine.write("sys/kernel/mm/transparent_hugepage/enabled", "[always] madvise never");
  machine.write("sys/devices/virtual/workqueue/cpumask", "ffffffff,ffffffff");
  for (const slice of ["system.slice", "user.slice"]) machine.write(`sys/fs/cgroup/${slice}/cpuset.cpus`, "");
  machine.addInterface("ens5", hardware.nic, [33, 34, 35, 36]);
  for (const [setting, value] of Object.entries(nicDefaults)) machine.write(`ethtool/ens5/${setting}`, value);
  const { clock } = hardware;
  if (clock !== undefined && (clock.argument === undefined || words.includes(clock.argument))) {
    machine.write(clock.link.slice(1), "");
  }
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
  for (const cpu of online.flat()) {
    machine.write(`sys/devices/system/cpu/cpu${cpu}/cpufreq/scaling_governor`, "powersave");
  }
}
