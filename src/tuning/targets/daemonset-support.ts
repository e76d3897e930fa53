import { nicCapabilities } from "../nic-drivers";
import type { SupportContext } from "../compile";
import type { Setting } from "../setting";
import { unsupported, type How, type Support } from "../support";

/**
 * Returns what the network card's driver supports when the node program runs as `how`; undefined for other knobs.
 * Shared by all targets, because it depends on the driver alone.
 */
export function nicSupport(
  { mechanism, value }: Setting,
  { shape }: SupportContext,
  how: Extract<How, "file" | "daemonset">,
): Support | undefined {
  const driver = nicCapabilities[shape.nic];
  const confirmed = driver.confirmed;
  const no = (reason: string): Support => ({ how: "unsupported", reason, confirmed });
  const yes: Support = { how, reason: `ethtool, driver ${shape.nic}`, confirmed };
  switch (mechanism.kind) {
    case "coalesce":
      return driver.coalesce.includes(mechanism.option)
        ? yes
        : no(`the driver ${shape.nic} has no ${mechanism.option}`);
    case "ring": {
      const range = driver.ring?.[mechanism.direction];
      if (range === undefined) return no(driver.reasons?.ring ?? `the driver ${shape.nic} has no ring sizes`);
      const fits = Number(value) >= range[0] && Number(value) <= range[1];
      return fits ? yes : no(`the driver ${shape.nic} takes rings of ${range[0]} to ${range[1]}`);
    }
    case "queues":
      return driver.maxQueues === undefined
        ? no(driver.reasons?.queues ?? `the driver ${shape.nic} cannot set queue pairs`)
        : yes;
    case "offload":
      return yes;
    case "mtu":
      // Two sources give 3 498 and 3 502 for ena; the smaller one fits both.
      return driver.xdpMaxMtu === undefined
        ? no(driver.reasons?.mtu ?? `the XDP frame size of the driver ${shape.nic} is not known`)
        : { ...yes, confirmed: false };
    default:
      return undefined;
  }
}

/**
 * Returns what a privileged DaemonSet supports on an image that gives it the host's /proc, /sys and network.
 *
 * @param why why the target's own interface cannot set it, for the report
 */
export function byDaemonSet(setting: Setting, context: SupportContext, why?: string): Support {
  const support = nodeProgramSupport(setting, context) ?? unsupported("the node program cannot set it");
  return why === undefined ? support : { ...support, reason: `${why}; ${support.reason}` };
}

function nodeProgramSupport(setting: Setting, context: SupportContext): Support | undefined {
  const nic = nicSupport(setting, context, "daemonset");
  if (nic !== undefined) return nic;
  switch (setting.mechanism.kind) {
    case "sysctl":
      return { how: "daemonset", reason: "/proc/sys" };
    case "idle":
      return context.shape.architecture === "x86_64"
        ? { how: "daemonset", reason: "holds /dev/cpu_dma_latency open" }
        : { how: "unsupported", reason: "this architecture has no idle states to limit" };
    case "governor":
      return {
        how: "daemonset",
        reason: "/sys, where the machine exposes its frequency; most virtual machines do not",
      };
    case "transparent-hugepages":
      return { how: "daemonset", reason: "/sys/kernel/mm" };
    case "hugepages":
      return setting.mechanism.size === "2Mi"
        ? { how: "daemonset", reason: "/sys/kernel/mm, then the kubelet is restarted to count them" }
        : { how: "unsupported", reason: "memory for 1Gi pages is certain only at boot" };
    case "services":
      return { how: "daemonset", reason: "AllowedCPUs of systemd's slices, by the host's systemctl" };
    case "service-off":
      return { how: "daemonset", reason: "systemctl mask, by the host's systemctl", confirmed: false };
    case "irqbalance":
      return { how: "daemonset", reason: "systemctl mask: it would move interrupts that are placed" };
    case "workqueues":
    case "interrupts":
    case "napi":
      return { how: "daemonset", reason: "/sys and /proc/irq of the host" };
    default:
      return undefined;
  }
}
