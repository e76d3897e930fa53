/**
 * How disruptive a change of a knob is on a running node.
 *
 * - `live`: no disruption.
 * - `resets-nic`: the driver closes and opens the device; packets are lost.
 * - `restarts-kubelet`: running pods continue; none starts meanwhile.
 * - `reboots`: needs another boot, or another machine.
 */
export type Disruption = "live" | "resets-nic" | "restarts-kubelet" | "reboots";

/** The mechanism by which a node takes a value. */
export type Mechanism =
  | { readonly kind: "sysctl"; readonly key: string }
  | { readonly kind: "pod-sysctl"; readonly key: string }
  /** A kernel argument; an empty value means an argument without a value. */
  | { readonly kind: "argument"; readonly name: string }
  | { readonly kind: "smt" }
  | { readonly kind: "idle" }
  | { readonly kind: "governor" }
  | {
      readonly kind: "hugepages";
      readonly size: "2Mi" | "1Gi";
      readonly count: number;
      readonly numaNode?: number | undefined;
    }
  | { readonly kind: "transparent-hugepages" }
  /** The cpus of unbound kernel workqueues. */
  | { readonly kind: "workqueues" }
  /** The cpus of system services. */
  | { readonly kind: "services" }
  | { readonly kind: "coalesce"; readonly option: CoalesceOption }
  | { readonly kind: "ring"; readonly direction: "rx" | "tx" }
  | { readonly kind: "queues" }
  /** The cpus of the network card's interrupts. */
  | { readonly kind: "interrupts" }
  /** The cpus that irqbalance may use for all other interrupts. */
  | { readonly kind: "irqbalance" }
  | { readonly kind: "offload"; readonly feature: string }
  | { readonly kind: "napi"; readonly file: "napi_defer_hard_irqs" | "gro_flush_timeout" }
  | { readonly kind: "mtu" }
  | { readonly kind: "second-interface" }
  | { readonly kind: "clock" }
  | { readonly kind: "service-off"; readonly unit: string }
  /** A field of the kubelet's configuration; `content` is its value as the kubelet reads it. */
  | { readonly kind: "kubelet"; readonly field: string; readonly content: unknown };

export type CoalesceOption = "adaptive-rx" | "rx-usecs" | "tx-usecs";

/** One knob of one profile on one shape. */
export interface Setting {
  /** Stable name of the knob, for example `sysctl vm.stat_interval`. */
  readonly knob: string;
  readonly mechanism: Mechanism;
  /**
   * The value in readable form. A set of cpus that is only known on the node is written `@housekeeping`, `@network`,
   * `@isolated` or `@reserved`; the node program replaces it by the cpus.
   */
  readonly value: string;
}

/** Returns a setting, named by its mechanism. */
export function setting(mechanism: Mechanism, value: string | number): Setting {
  return { knob: knobOf(mechanism), mechanism, value: `${value}` };
}

function knobOf(mechanism: Mechanism): string {
  switch (mechanism.kind) {
    case "sysctl":
    case "pod-sysctl":
      return `${mechanism.kind} ${mechanism.key}`;
    case "argument":
      return `argument ${mechanism.name}`;
    case "hugepages": {
      const { size, numaNode } = mechanism;
      return `hugepages ${size}${numaNode === undefined ? "" : `@${numaNode}`}`;
    }
    case "coalesce":
      return `coalesce ${mechanism.option}`;
    case "ring":
      return `ring ${mechanism.direction}`;
    case "offload":
      return `offload ${mechanism.feature}`;
    case "napi":
      return `napi ${mechanism.file}`;
    case "service-off":
      return `service-off ${mechanism.unit}`;
    case "kubelet":
      return `kubelet ${mechanism.field}`;
    default:
      return mechanism.kind;
  }
}
