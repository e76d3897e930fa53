import { range, threePositive, words, type AcceptedValues } from "./accepted-values";

export interface GkeSysctl {
  readonly accepted: AcceptedValues;
  /** Least memory of a machine, MiB; GKE refuses the key below it. */
  readonly minMemoryMiB?: number;
}

const key = (accepted: AcceptedValues): GkeSysctl => ({ accepted });
const switched = key(words("0", "1"));
const threeWay = key(words("0", "1", "2"));
const maxInt = 2_147_483_647;

/**
 * The sysctls of `linux_node_config.sysctls`, with the values that GKE takes. Keys: npm
 * `@google-cloud/container@6.10.0`, cluster_service.proto. Ranges: gcloud reference, `container node-pools create
 * --system-config-from-file`. Read 2026-11-22. Both lists grow with time.
 */
export const gkeSysctls: Readonly<Record<string, GkeSysctl>> = {
  // On the API's list since its first version, without a range; this one is of GKE's ComputeClass Go types.
  "net.core.busy_poll": key(range(0, maxInt)),
  "net.core.busy_read": key(range(0, maxInt)),
  "net.core.netdev_max_backlog": key(range(1, 2_147_483_646)),
  "net.core.optmem_max": key(range(1, 2_147_483_646)),
  "net.core.rmem_default": key(range(2304, maxInt)),
  "net.core.rmem_max": key(range(2304, maxInt)),
  "net.core.wmem_default": key(range(4608, maxInt)),
  "net.core.wmem_max": key(range(4608, maxInt)),
  "net.core.somaxconn": key(range(128, maxInt)),
  "net.ipv4.tcp_rmem": key(threePositive),
  "net.ipv4.tcp_wmem": key(threePositive),
  "net.ipv4.tcp_tw_reuse": threeWay,
  "net.ipv4.tcp_mtu_probing": threeWay,
  "net.ipv4.tcp_ecn": threeWay,
  "net.ipv4.tcp_max_orphans": key(range(16_384, 262_144)),
  "net.ipv4.tcp_max_tw_buckets": key(range(4096, maxInt)),
  "net.ipv4.tcp_syn_retries": key(range(1, 127)),
  // Those of both images; Ubuntu has a dozen more.
  "net.ipv4.tcp_congestion_control": key(words("reno", "cubic", "bbr", "lp", "htcp")),
  "net.netfilter.nf_conntrack_max": key(range(65_536, 4_194_304)),
  "net.netfilter.nf_conntrack_buckets": key(range(65_536, 524_288)),
  "net.netfilter.nf_conntrack_tcp_timeout_close_wait": key(range(60, 3600)),
  "net.netfilter.nf_conntrack_tcp_timeout_time_wait": key(range(1, 600)),
  "net.netfilter.nf_conntrack_tcp_timeout_established": key(range(600, 86_400)),
  "net.netfilter.nf_conntrack_acct": switched,
  "kernel.shmmni": key(range(4096, 32_768)),
  "kernel.shmmax": key(range(0, 18_446_744_073_692_774_399n)),
  "kernel.shmall": key(range(0, 18_446_744_073_692_774_399n)),
  "kernel.perf_event_paranoid": key(range(-1, 3)),
  "kernel.sched_rt_runtime_us": key(range(-1, 1_000_000)),
  "kernel.softlockup_panic": switched,
  "kernel.dmesg_restrict": switched,
  "kernel.yama.ptrace_scope": key(range(0, 3)),
  "kernel.kptr_restrict": key(range(0, 2)),
  "kernel.sysrq": key(range(0, 511)),
  "fs.aio-max-nr": key(range(65_536, 4_194_304)),
  "fs.file-max": key(range(104_857, 67_108_864)),
  "fs.inotify.max_user_instances": key(range(8192, 1_048_576)),
  "fs.inotify.max_user_watches": key(range(8192, 1_048_576)),
  "fs.nr_open": key(range(1_048_576, 2_147_483_584)),
  "vm.max_map_count": key(range(65_536, maxInt)),
  "vm.swappiness": key(range(0, 200)),
  "vm.overcommit_memory": { accepted: words("0", "1", "2"), minMemoryMiB: 15 * 1024 },
  "vm.overcommit_ratio": key(range(0, 100)),
  "vm.vfs_cache_pressure": key(range(0, 100)),
  "vm.watermark_scale_factor": key(range(10, 3000)),
  "vm.min_free_kbytes": key(range(67_584, 1_048_576)),
  "vm.dirty_ratio": key(range(1, 100)),
  "vm.dirty_background_ratio": key(range(1, 100)),
  "vm.dirty_bytes": key(range(0, 68_719_476_736)),
  "vm.dirty_background_bytes": key(range(0, 68_719_476_736)),
  "vm.dirty_expire_centisecs": key(range(0, 6000)),
  "vm.dirty_writeback_centisecs": key(range(0, 1000)),
};
