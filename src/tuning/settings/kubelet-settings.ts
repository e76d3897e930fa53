import { cpuList, type CorePlan } from "../core-plan";
import type { NodeShape } from "../node-shape";
import type { CompleteTuning } from "../presets";
import { reservedMemory } from "../reserved-memory";
import { setting, type Setting } from "../setting";

/**
 * Sysctls that the kubelet allows every pod to set. Source: Kubernetes documentation, "Using sysctls in a Kubernetes
 * cluster", safe sysctls up to 1.32, read 2026-11-22.
 */
const safeSysctls: ReadonlySet<string> = new Set([
  "kernel.shm_rmid_forced",
  "net.ipv4.ip_local_port_range",
  "net.ipv4.ip_local_reserved_ports",
  "net.ipv4.ip_unprivileged_port_start",
  "net.ipv4.ping_group_range",
  "net.ipv4.tcp_fin_timeout",
  "net.ipv4.tcp_keepalive_intvl",
  "net.ipv4.tcp_keepalive_probes",
  "net.ipv4.tcp_keepalive_time",
  "net.ipv4.tcp_rmem",
  "net.ipv4.tcp_syncookies",
  "net.ipv4.tcp_wmem",
]);

/**
 * The minor version from which a kubelet takes `strict-cpu-reservation` without a feature gate. Source:
 * Kubernetes documentation, node resource managers; awslabs/amazon-eks-ami#2794.
 */
const strictReservationSince = 33;

/** Returns the fields of the kubelet's configuration: what pods may pin, and what is reserved. */
export function kubeletSettings(
  { kubelet, podSysctls }: CompleteTuning,
  shape: NodeShape,
  plan: CorePlan | undefined,
): Setting[] {
  const found: Setting[] = [];
  const field = (name: string, content: unknown): void => {
    found.push(setting({ kind: "kubelet", field: name, content }, show(content)));
  };
  const reserved = reservedMemory(shape.kubeReservedMiB, kubelet.systemReservedMiB);
  field("maxPods", shape.podsPerNode);
  // Stated at its default, because google 6.50 sends `false` for a kubelet block without it.
  field("cpuCFSQuota", true);
  field("kubeReserved", { memory: `${reserved.kubeMiB}Mi`, "ephemeral-storage": "1Gi" });
  field("systemReserved", { memory: `${reserved.systemMiB}Mi` });
  field("evictionHard", {
    "memory.available": `${reserved.evictionMiB}Mi`,
    "nodefs.available": "10%",
    "nodefs.inodesFree": "5%",
  });
  if (plan !== undefined) field("reservedSystemCPUs", cpuList(plan, "reserved"));
  if (kubelet.cpuManager === "static") {
    field("cpuManagerPolicy", "static");
    field("cpuManagerPolicyOptions", {
      "full-pcpus-only": "true",
      ...((shape.kubernetesMinor ?? strictReservationSince) >= strictReservationSince
        ? { "strict-cpu-reservation": "true" }
        : {}),
    });
  }
  if (kubelet.topology !== "none") {
    field("topologyManagerPolicy", kubelet.topology);
    field("topologyManagerScope", "pod");
  }
  if (kubelet.memoryManager === "static") {
    field("memoryManagerPolicy", "Static");
    // All on the first NUMA node: the kubelet only compares the sum.
    field("reservedMemory", [{ numaNode: 0, limits: { memory: `${reserved.totalMiB}Mi` } }]);
  }
  const unsafe = Object.keys(podSysctls).filter((key) => !safeSysctls.has(key));
  if (unsafe.length > 0) field("allowedUnsafeSysctls", unsafe.sort());
  return found;
}

function show(content: unknown): string {
  if (typeof content !== "object" || content === null) return String(content);
  if (Array.isArray(content))
    return content.map((item) => (typeof item === "string" ? item : JSON.stringify(item))).join(" ");
  return Object.entries(content)
    .map(([key, value]) => `${key}=${String(value)}`)
    .join(" ");
}
