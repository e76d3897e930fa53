import type { SupportContext } from "../compile";
import { isKnownTo } from "../kernel-arguments";
import type { Setting } from "../setting";
import { unsupported, type Support } from "../support";
import { smtSupport } from "./cpu-options";
import { nicSupport } from "./daemonset-support";

/**
 * Returns what a machine supports whose files and kernel command line the project writes: everything that its hardware
 * has. Undefined for the kubelet and pods, which are up to the target.
 */
export function machineSupport(setting: Setting, context: SupportContext): Support | undefined {
  const nic = nicSupport(setting, context, "file");
  if (nic !== undefined) return nic;
  const { shape, corePlan } = context;
  const { mechanism } = setting;
  const file = (reason: string): Support => ({ how: "file", reason });
  const cmdline = (reason: string): Support => ({ how: "cmdline", reason });
  switch (mechanism.kind) {
    case "sysctl":
      return file("/etc/sysctl.d, at every boot");
    case "argument":
      return isKnownTo(shape.architecture, mechanism.name)
        ? cmdline("grubby or update-grub, then one reboot")
        : unsupported("this architecture has no such argument");
    case "smt":
      return smtSupport(shape, cmdline("nosmt: the machine has no such launch option"));
    case "idle":
      return shape.architecture === "x86_64"
        ? cmdline("where the machine exposes idle states: larger sizes and bare metal")
        : unsupported("this architecture has no idle states to limit");
    case "governor":
      return file("where the machine exposes its frequency: larger sizes and bare metal");
    case "hugepages":
      return mechanism.size === "1Gi"
        ? cmdline("memory for 1Gi pages is certain only at boot")
        : file("at boot, before the kubelet counts them, and read back");
    case "transparent-hugepages":
      return file("/etc/tmpfiles.d, at every boot");
    case "workqueues":
      return file("/sys/devices/virtual/workqueue");
    case "services":
      return file("AllowedCPUs of systemd's slices");
    case "interrupts":
      return file("/proc/irq; irqbalance is configured to skip them");
    case "irqbalance":
      return corePlan?.sets === undefined
        ? unsupported(
            "the machine's cores are only known on the node; irqbalance still skips the network card's interrupts",
          )
        : file("IRQBALANCE_BANNED_CPULIST");
    case "napi":
      return file("/sys/class/net");
    case "service-off":
      return file("systemctl mask");
    case "clock":
      return clock(context);
    default:
      return undefined;
  }
}

function clock({ shape: { hardwareClock, clockParameter } }: SupportContext): Support {
  if (hardwareClock === false) return unsupported("the type has no hardware clock");
  const reason = "chrony reads the machine's hardware clock";
  return {
    how: clockParameter === undefined ? "file" : "cmdline",
    reason: clockParameter === undefined ? reason : `${reason}, once the driver's parameter is on`,
    confirmed: hardwareClock === true,
  };
}
