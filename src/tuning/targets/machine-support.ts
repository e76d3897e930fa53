import type { SupportContext } from "../compile";
import { isKnownTo } from "../kernel-arguments";
import type { Setting } from "../setting";
import { unsupported, type Support } from "../support";
import { smtSupport } from "./cpu-options";
import { nicSupport } from "./daemonset-support";

/**
 * What a machine can do whose files and kernel command line are ours: everything that its hardware has. The
 * kubelet and pods are the business of the target.
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
      return smtSupport(shape, cmdline("nosmt: this machine takes no option at launch"));
    case "idle":
      return shape.architecture === "x86_64"
        ? cmdline("where the machine shows idle states: the larger sizes and metal")
        : unsupported("this architecture has no idle states to limit");
    case "governor":
      return file("where the machine shows its clock: the larger sizes and metal");
    case "hugepages":
      return mechanism.size === "1Gi"
        ? cmdline("gigabyte pages are only sure to be found at boot")
        : file("at boot, before the kubelet counts them, and read back");
    case "transparent-hugepages":
      return file("/etc/tmpfiles.d, at every boot");
    case "workqueues":
      return file("/sys/devices/virtual/workqueue");
    case "services":
      return file("AllowedCPUs of systemd's slices");
    case "interrupts":
      return file("/proc/irq; irqbalance is told to leave them alone");
    case "irqbalance":
      return corePlan?.sets === undefined
        ? unsupported(
            "the cores of this machine are only known on the node; its card's interrupts are exempt all the same",
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
  const reason = "chrony reads the machine's clock";
  return {
    how: clockParameter === undefined ? "file" : "cmdline",
    reason: clockParameter === undefined ? reason : `${reason}, once the driver's parameter is on`,
    confirmed: hardwareClock === true,
  };
}
