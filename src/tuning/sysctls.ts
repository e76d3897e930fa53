/**
 * The scope of a sysctl.
 *
 * - `node`: one value for the machine. A pod with its own network namespace lacks it or can only read it.
 * - `pod`: one value per namespace, which starts with the kernel's default: a value set on the node reaches no pod.
 * - `copied`: one value per namespace, which starts with the node's.
 */
export type SysctlScope = "node" | "pod" | "copied";

/**
 * The keys of `net.` that a new network namespace lacks or cannot write; `*` matches the rest of a name.
 * Measured with `unshare -n`, Linux 6.18, 2026-11-22.
 */
const nodeKeys: readonly string[] = [
  "net.core.bpf_jit_*",
  "net.core.busy_*",
  "net.core.default_qdisc",
  "net.core.dev_weight*",
  "net.core.devconf_inherit_init_net",
  "net.core.fb_tunnels_only_for_init_net",
  "net.core.flow_limit_*",
  "net.core.gro_normal_batch",
  "net.core.high_order_alloc_disable",
  "net.core.max_skb_frags",
  "net.core.mem_pcpu_rsv",
  "net.core.message_*",
  "net.core.netdev_*",
  "net.core.rmem_*",
  "net.core.rps_sock_flow_entries",
  "net.core.skb_defer_max",
  "net.core.warnings",
  "net.core.wmem_*",
  "net.ipv4.cipso_*",
  "net.ipv4.fib_sync_mem",
  "net.ipv4.inet_peer_*",
  "net.ipv4.ipfrag_secret_interval",
  "net.ipv4.neigh.default.gc_thresh*",
  "net.ipv4.route.*",
  "net.ipv4.tcp_low_latency",
  "net.ipv4.tcp_max_orphans",
  "net.ipv4.tcp_mem",
  "net.ipv4.udp_mem",
  "net.netfilter.nf_conntrack_buckets",
  "net.netfilter.nf_conntrack_max",
  "net.nf_conntrack_max",
];

/** The keys that a new namespace copies from the machine's first one. Same measurement. */
const copiedKeys: readonly string[] = [
  "net.ipv4.tcp_congestion_control",
  "net.ipv4.tcp_rmem",
  "net.ipv4.tcp_wmem",
];

/** Keys of the IPC namespace; every pod has its own. Measured with `unshare -i`, the same day. */
const ipcKeys: readonly string[] = ["kernel.msg*", "kernel.sem", "kernel.shm*", "fs.mqueue.*"];

/** Returns the scope of a sysctl. */
export function sysctlScope(key: string): SysctlScope {
  if (matches(ipcKeys, key)) return "pod";
  if (!key.startsWith("net.") || matches(nodeKeys, key)) return "node";
  return matches(copiedKeys, key) ? "copied" : "pod";
}

/**
 * The sysctls that the kubelet checks on EKS (`protectKernelDefaults`): a node with another value never joins.
 * Source: kubernetes pkg/util/sysctl; amazon-eks-ami, nodeadm/internal/kubelet/config.go, 81fec2e.
 */
const kubeletKeys: readonly string[] = [
  "vm.overcommit_memory",
  "vm.panic_on_oom",
  "kernel.panic",
  "kernel.panic_on_oops",
  "kernel.keys.root_maxkeys",
  "kernel.keys.root_maxbytes",
];

/** Whether the kubelet refuses to start on a changed value. */
export function isCheckedByKubelet(key: string): boolean {
  return kubeletKeys.includes(key);
}

/** Scheduler knobs that moved to debugfs in Linux 5.13, commit 8a99b6833c88; tuning guides still set them. */
const removedKeys: readonly string[] = [
  "kernel.sched_latency_ns",
  "kernel.sched_migration_cost_ns",
  "kernel.sched_min_granularity_ns",
  "kernel.sched_wakeup_granularity_ns",
];

/** Whether the kernel no longer has the sysctl. */
export function isRemoved(key: string): boolean {
  return removedKeys.includes(key);
}

function matches(patterns: readonly string[], key: string): boolean {
  return patterns.some((pattern) =>
    pattern.endsWith("*") ? key.startsWith(pattern.slice(0, -1)) : key === pattern,
  );
}
