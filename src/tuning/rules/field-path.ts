import { entryOf } from "../../core/catalogue-file";
import type { CompleteTuning } from "../presets";
import type { CoalesceOption, Mechanism } from "../setting";

/** Kernel arguments that come from a field of their own; every other one is stated as an argument. */
const fieldOfArgument: Readonly<Record<string, readonly string[]>> = {
  irqaffinity: ["cores"],
  isolcpus: ["isolation"],
  nohz_full: ["tickless"],
  rcu_nocbs: ["cores"],
};

const fieldOfCoalesce: Readonly<Record<CoalesceOption, string>> = {
  "adaptive-rx": "adaptiveRx",
  "rx-usecs": "rxDelayUs",
  "tx-usecs": "txDelayUs",
};

/** Fields of the kubelet's configuration that a field other than `kubelet` leads to. */
const fieldOfKubelet: Readonly<Record<string, readonly string[]>> = {
  allowedUnsafeSysctls: ["podSysctls"],
  cpuManagerPolicy: ["kubelet", "cpuManager"],
  cpuManagerPolicyOptions: ["kubelet", "cpuManager"],
  memoryManagerPolicy: ["kubelet", "memoryManager"],
  reservedMemory: ["kubelet", "memoryManager"],
  reservedSystemCPUs: ["cores"],
  systemReserved: ["kubelet", "systemReservedMiB"],
  topologyManagerPolicy: ["kubelet", "topology"],
  topologyManagerScope: ["kubelet", "topology"],
};

/** Returns the keys that lead from a profile to the field that a knob comes from. */
export function fieldPath(mechanism: Mechanism, tuning: CompleteTuning): readonly string[] {
  switch (mechanism.kind) {
    case "sysctl":
      return ["sysctls", mechanism.key];
    case "pod-sysctl":
      return ["podSysctls", mechanism.key];
    case "argument":
      return entryOf(fieldOfArgument, mechanism.name) ?? ["kernelArguments", mechanism.name];
    case "hugepages": {
      const { size, numaNode } = mechanism;
      const index = tuning.hugePages.findIndex((pages) => pages.size === size && pages.numaNode === numaNode);
      return ["hugePages", `${index}`];
    }
    case "transparent-hugepages":
      return ["transparentHugePages"];
    case "workqueues":
    case "services":
    case "irqbalance":
      return ["cores"];
    case "coalesce":
      return ["network", fieldOfCoalesce[mechanism.option]];
    case "ring":
      return ["network", `${mechanism.direction}Ring`];
    case "queues":
    case "interrupts":
      return ["network", mechanism.kind];
    case "offload":
      return ["network", "offloads", mechanism.feature];
    case "napi":
      return ["network", "deferredInterrupts"];
    case "mtu":
    case "second-interface":
      return ["sockets"];
    case "service-off":
      return ["servicesOff", `${tuning.servicesOff.indexOf(mechanism.unit)}`];
    case "kubelet":
      return fieldOfKubelet[mechanism.field] ?? ["kubelet"];
    case "smt":
    case "idle":
    case "governor":
    case "clock":
      return [mechanism.kind];
  }
}

/** Returns the value of a field in readable form. */
export function fieldValue(path: readonly string[], tuning: CompleteTuning): string {
  const value = path.reduce<unknown>((inner, key) => (inner as Record<string, unknown>)[key], tuning);
  return typeof value === "string" ? value : JSON.stringify(value);
}
