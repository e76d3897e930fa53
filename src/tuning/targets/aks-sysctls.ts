/** The attributes of `sysctl_config` that hold a number, as the bindings of azurerm 4.55 name them. */
export type AksNumberAttribute =
  | "fsAioMaxNr"
  | "fsFileMax"
  | "fsInotifyMaxUserWatches"
  | "fsNrOpen"
  | "kernelThreadsMax"
  | "netCoreNetdevMaxBacklog"
  | "netCoreOptmemMax"
  | "netCoreRmemDefault"
  | "netCoreRmemMax"
  | "netCoreSomaxconn"
  | "netCoreWmemDefault"
  | "netCoreWmemMax"
  | "netIpv4NeighDefaultGcThresh1"
  | "netIpv4NeighDefaultGcThresh2"
  | "netIpv4NeighDefaultGcThresh3"
  | "netIpv4TcpFinTimeout"
  | "netIpv4TcpKeepaliveIntvl"
  | "netIpv4TcpKeepaliveProbes"
  | "netIpv4TcpKeepaliveTime"
  | "netIpv4TcpMaxSynBacklog"
  | "netIpv4TcpMaxTwBuckets"
  | "netNetfilterNfConntrackBuckets"
  | "netNetfilterNfConntrackMax"
  | "vmMaxMapCount"
  | "vmSwappiness"
  | "vmVfsCachePressure";

export interface AksSysctl {
  readonly attribute: AksNumberAttribute;
  /** Inclusive. */
  readonly from: number;
  /** Inclusive. */
  readonly to: number;
  /** AKS's defaults, where a smaller value is a worse limit. */
  readonly defaults?: Defaults;
}

/** Operating systems of AKS nodes, by the values that they have unless told. */
export type AksOs = "ubuntu-22.04" | "ubuntu-24.04" | "azure-linux-3";

type Defaults = Readonly<Record<AksOs, number | bigint>>;

const everywhere = (value: number | bigint): Defaults => ({
  "ubuntu-22.04": value,
  "ubuntu-24.04": value,
  "azure-linux-3": value,
});

const row = (attribute: AksNumberAttribute, from: number, to: number, defaults?: Defaults): AksSysctl =>
  defaults === undefined ? { attribute, from, to } : { attribute, from, to, defaults };

/**
 * The sysctls that are a number. Ranges: hashicorp/terraform-provider-azurerm v4.55.0, kubernetes_nodepool.go.
 * Defaults: MicrosoftDocs/azure-aks-docs, custom-node-configuration of 2026-06-10. Read 2026-11-27.
 */
export const aksSysctls: Readonly<Record<string, AksSysctl>> = {
  "fs.aio-max-nr": row("fsAioMaxNr", 65_536, 6_553_500, everywhere(65_536)),
  "fs.file-max": row("fsFileMax", 8192, 12_000_500, everywhere(9_223_372_036_854_775_807n)),
  "fs.inotify.max_user_watches": row("fsInotifyMaxUserWatches", 781_250, 2_097_152, everywhere(1_048_576)),
  "fs.nr_open": row("fsNrOpen", 8192, 20_000_500, {
    ...everywhere(1_048_576),
    "azure-linux-3": 1_073_741_816,
  }),
  "kernel.threads-max": row("kernelThreadsMax", 20, 513_785),
  "net.core.netdev_max_backlog": row("netCoreNetdevMaxBacklog", 1000, 3_240_000, everywhere(1000)),
  "net.core.optmem_max": row("netCoreOptmemMax", 20_480, 4_194_304, {
    ...everywhere(20_480),
    "ubuntu-24.04": 131_072,
  }),
  "net.core.rmem_default": row("netCoreRmemDefault", 212_992, 134_217_728),
  "net.core.rmem_max": row("netCoreRmemMax", 212_992, 134_217_728, {
    ...everywhere(1_048_576),
    "azure-linux-3": 212_992,
  }),
  "net.core.somaxconn": row("netCoreSomaxconn", 4096, 3_240_000, everywhere(16_384)),
  "net.core.wmem_default": row("netCoreWmemDefault", 212_992, 134_217_728),
  "net.core.wmem_max": row("netCoreWmemMax", 212_992, 134_217_728, everywhere(212_992)),
  "net.ipv4.neigh.default.gc_thresh1": row("netIpv4NeighDefaultGcThresh1", 128, 80_000, everywhere(4096)),
  "net.ipv4.neigh.default.gc_thresh2": row("netIpv4NeighDefaultGcThresh2", 512, 90_000, everywhere(8192)),
  "net.ipv4.neigh.default.gc_thresh3": row("netIpv4NeighDefaultGcThresh3", 1024, 100_000, everywhere(16_384)),
  "net.ipv4.tcp_fin_timeout": row("netIpv4TcpFinTimeout", 5, 120),
  "net.ipv4.tcp_keepalive_intvl": row("netIpv4TcpKeepaliveIntvl", 10, 90),
  "net.ipv4.tcp_keepalive_probes": row("netIpv4TcpKeepaliveProbes", 1, 15),
  "net.ipv4.tcp_keepalive_time": row("netIpv4TcpKeepaliveTime", 30, 432_000),
  "net.ipv4.tcp_max_syn_backlog": row("netIpv4TcpMaxSynBacklog", 128, 3_240_000, everywhere(16_384)),
  "net.ipv4.tcp_max_tw_buckets": row("netIpv4TcpMaxTwBuckets", 8000, 1_440_000, {
    ...everywhere(262_144),
    "azure-linux-3": 131_072,
  }),
  "net.netfilter.nf_conntrack_buckets": row("netNetfilterNfConntrackBuckets", 65_536, 524_288),
  "net.netfilter.nf_conntrack_max": row("netNetfilterNfConntrackMax", 131_072, 2_097_152),
  "vm.max_map_count": row("vmMaxMapCount", 65_530, 262_144, {
    ...everywhere(1_048_576),
    "ubuntu-22.04": 65_530,
  }),
  // The provider accepts 0 and drops it (`v != 0`), still in 5.2.0.
  "vm.swappiness": row("vmSwappiness", 1, 100),
  // The provider accepts 0, the API does not.
  "vm.vfs_cache_pressure": row("vmVfsCachePressure", 1, 100),
};

/** Set by two attributes, both or neither, the smaller first. Same sources. */
export const portRangeKey = "net.ipv4.ip_local_port_range";
export const portRange = { min: { from: 1024, to: 60_999 }, max: { from: 32_768, to: 65_535 } } as const;

/** A boolean in azurerm; the kernel has 0, 1 and 2 (its default, only on the loopback). Same sources. */
export const twReuseKey = "net.ipv4.tcp_tw_reuse";
