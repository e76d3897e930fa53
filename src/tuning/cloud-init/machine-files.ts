import type { CorePlan } from "../core-plan";
import { formatCpuSet, union } from "../cpu-set";
import type { Distribution, NodeShape } from "../node-shape";
import type { Setting } from "../setting";
import { settingsBy, type Outcome } from "../support";
import type { Command, MachineFile } from "./cloud-config";

/** The machine that the files are for. */
export interface Machine {
  readonly shape: NodeShape;
  readonly corePlan: CorePlan | undefined;
  readonly distribution: Distribution;
}

/**
 * Returns the files that tune a machine at every boot, as systemd, chrony and irqbalance read them. The node program
 * runs after them and reads back what they set.
 */
export function machineFiles(outcomes: readonly Outcome[], machine: Machine): readonly MachineFile[] {
  const settings = settingsBy(outcomes, "file", "cmdline");
  return [...sysctls(settings), ...settings.flatMap((setting) => filesOf(setting, machine))];
}

/** Returns the commands at the end of the first boot: the files take effect before the kubelet starts. */
export const startTuning = (files: readonly MachineFile[]): readonly Command[] => [
  ["install", "-d", "/var/lib/node_exporter/textfile_collector"],
  ["systemctl", "daemon-reload"],
  ["udevadm", "control", "--reload"],
  ["systemctl", "restart", "systemd-sysctl.service"],
  ["systemd-tmpfiles", "--create"],
  ...(files.some(({ path }) => path.startsWith("/etc/modules-load.d/")) ? [loadModules] : []),
  ["/usr/local/libexec/hft-absent-clocks"],
  ["systemctl", "try-restart", "irqbalance.service", "chronyd.service"],
  ["systemctl", "enable", "--now", "hft-tune.service", "hft-tune-verify.timer"],
];

const loadModules: Command = ["systemctl", "restart", "systemd-modules-load.service"];

function sysctls(settings: readonly Setting[]): MachineFile[] {
  const lines = settings.flatMap(({ mechanism, value }) =>
    mechanism.kind === "sysctl" || mechanism.kind === "pod-sysctl" ? [`${mechanism.key} = ${value}\n`] : [],
  );
  return lines.length === 0 ? [] : [{ path: "/etc/sysctl.d/90-hft.conf", content: lines.join("") }];
}

function filesOf({ mechanism, value }: Setting, { shape, corePlan, distribution }: Machine): MachineFile[] {
  switch (mechanism.kind) {
    case "transparent-hugepages":
      return [
        {
          path: "/etc/tmpfiles.d/90-hft.conf",
          content: `w /sys/kernel/mm/transparent_hugepage/enabled - - - - ${value}\n`,
        },
      ];
    case "irqbalance":
      return bannedCpus(corePlan);
    case "clock": {
      const content = `refclock PHC ${shape.clockDevice} poll 0 delay 0.000010 prefer\n`;
      return distribution === "amazon-linux"
        ? [{ path: "/etc/chrony.conf", append: true, content }]
        : [{ path: "/etc/chrony/conf.d/90-hft.conf", content }];
    }
    case "second-interface":
      return [
        { path: "/etc/modules-load.d/90-hft.conf", content: "vfio-pci\n" },
        // A virtual machine has no IOMMU; DPDK then requires this option.
        { path: "/etc/modprobe.d/90-hft.conf", content: "options vfio enable_unsafe_noiommu_mode=1\n" },
      ];
    default:
      return [];
  }
}

function bannedCpus(plan: CorePlan | undefined): MachineFile[] {
  if (plan?.sets === undefined) return [];
  const banned = formatCpuSet(union(plan.sets.network, plan.sets.isolated));
  return [
    {
      path: "/etc/systemd/system/irqbalance.service.d/20-hft-cpus.conf",
      content: `[Service]\nEnvironment=IRQBALANCE_BANNED_CPULIST=${banned}\n`,
    },
  ];
}
