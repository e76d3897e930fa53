import { cpuList, cpusOf, type CorePlan } from "../core-plan";
import { nicCapabilities } from "../nic-drivers";
import type { NodeShape } from "../node-shape";
import type { CompleteTuning } from "../presets";
import { setting, type CoalesceOption, type Setting } from "../setting";

/** Returns the settings of the network card, its interrupts, and the application's sockets. */
export function networkSettings(
  { network, sockets }: CompleteTuning,
  shape: NodeShape,
  plan: CorePlan | undefined,
): Setting[] {
  const found: Setting[] = [];
  const coalesce = (option: CoalesceOption, value: string | number | undefined): void => {
    if (value !== undefined) found.push(setting({ kind: "coalesce", option }, value));
  };
  coalesce("adaptive-rx", network.adaptiveRx === undefined ? undefined : network.adaptiveRx ? "on" : "off");
  coalesce("rx-usecs", network.rxDelayUs);
  coalesce("tx-usecs", network.txDelayUs);
  if (network.rxRing !== undefined) found.push(setting({ kind: "ring", direction: "rx" }, network.rxRing));
  if (network.txRing !== undefined) found.push(setting({ kind: "ring", direction: "tx" }, network.txRing));

  const queues = queueCount(network.queues, plan, maxQueues(shape, sockets));
  if (queues !== undefined) found.push(setting({ kind: "queues" }, queues));
  if (network.interrupts === "network-cores" && plan !== undefined) {
    found.push(setting({ kind: "interrupts" }, cpuList(plan, "network")));
  }
  for (const [feature, state] of Object.entries(network.offloads ?? {})) {
    found.push(setting({ kind: "offload", feature }, state));
  }
  if (network.deferredInterrupts !== undefined) {
    const { count, flushTimeoutNs } = network.deferredInterrupts;
    found.push(
      setting({ kind: "napi", file: "napi_defer_hard_irqs" }, count),
      setting({ kind: "napi", file: "gro_flush_timeout" }, flushTimeoutNs),
    );
  }
  if (sockets.kind === "af-xdp") {
    found.push(setting({ kind: "mtu" }, nicCapabilities[shape.nic].xdpMaxMtu ?? 1500));
  }
  if (sockets.kind === "dpdk") found.push(setting({ kind: "second-interface" }, "vfio-pci"));
  return found;
}

/**
 * Returns the most queue pairs: what the machine gives, or what the driver has where the machine is not known. XDP
 * transmits on queues of its own, which halves them.
 */
export function maxQueues({ nic, nicQueues }: NodeShape, sockets: CompleteTuning["sockets"]): number {
  const all = nicQueues ?? nicCapabilities[nic].maxQueues ?? Infinity;
  return sockets.kind === "af-xdp" ? Math.max(1, Math.floor(all / 2)) : all;
}

function queueCount(
  wanted: CompleteTuning["network"]["queues"],
  plan: CorePlan | undefined,
  most: number,
): number | undefined {
  if (wanted === undefined || wanted === "default") return undefined;
  if (typeof wanted === "number") return wanted;
  if (plan === undefined) return undefined;
  // Where only the node knows the cpus, one queue per core always fits.
  return Math.min(cpusOf(plan, "network")?.length ?? plan.cores.network, most);
}
