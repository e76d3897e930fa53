import type { Disruption, Mechanism, Setting } from "./setting";

/**
 * How a target sets a value.
 *
 * - `native`: by the target's own interface.
 * - `file`: by files that the machine reads at boot, and the node program.
 * - `cmdline`: by the kernel's command line.
 * - `daemonset`: by the node program in a privileged DaemonSet.
 * - `pod`: in the trading pod's own specification.
 * - `unsupported`: it cannot.
 */
export type How = "native" | "file" | "cmdline" | "daemonset" | "pod" | "unsupported";

/** What a target can do for one knob. */
export interface Support {
  readonly how: How;
  readonly reason: string;
  /** False where no source or run confirms it. @default true */
  readonly confirmed?: boolean;
  /** Disruption of a change, where the target makes it worse than the knob alone. @default the knob's own */
  readonly disruption?: Disruption;
}

/** Set by the target's own interface. */
export const native = (reason: string): Support => ({ how: "native", reason });

/** Set by a field whose change makes the cloud replace the pool's nodes. */
export const rebuilds = (reason: string): Support => ({ ...native(reason), disruption: "reboots" });

export const unsupported = (reason: string): Support => ({ how: "unsupported", reason });

/** Marks what no source or run confirms. */
export const unconfirmed = (support: Support): Support => ({ ...support, confirmed: false });

/** A setting and how one target sets it. */
export interface Outcome {
  readonly setting: Setting;
  readonly support: Support;
  readonly disruption: Disruption;
}

/** Returns the outcome of a setting, with the disruption of a change. */
export function outcomeOf(setting: Setting, support: Support): Outcome {
  return { setting, support, disruption: support.disruption ?? disruptionOf(setting.mechanism, support.how) };
}

function disruptionOf({ kind }: Mechanism, how: How): Disruption {
  if (how === "cmdline") return "reboots";
  switch (kind) {
    case "argument":
    case "smt":
    case "second-interface":
      return "reboots";
    case "hugepages":
    case "kubelet":
      return "restarts-kubelet";
    case "ring":
    case "queues":
    case "mtu":
    case "offload":
      return "resets-nic";
    default:
      return "live";
  }
}

/** Returns the settings that are set in one of these ways. */
export function settingsBy(outcomes: readonly Outcome[], ...hows: readonly How[]): readonly Setting[] {
  return outcomes.filter(({ support }) => hows.includes(support.how)).map(({ setting }) => setting);
}
