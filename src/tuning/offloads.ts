/**
 * Offloads that ethtool takes by a short name and prints by a long one, and the kernel's name where that is a third. All
 * others have one name. Source: ethtool 6.1, common.c (`off_flag_def`); `ufo` has left Linux with 4.14.
 */
const legacy: Readonly<Record<string, readonly [printed: string, ...kernel: string[]]>> = {
  rx: ["rx-checksumming", "rx-checksum"],
  tx: ["tx-checksumming"],
  sg: ["scatter-gather"],
  tso: ["tcp-segmentation-offload"],
  gso: ["generic-segmentation-offload", "tx-generic-segmentation"],
  gro: ["generic-receive-offload", "rx-gro"],
  lro: ["large-receive-offload", "rx-lro"],
  rxvlan: ["rx-vlan-offload", "rx-vlan-hw-parse"],
  txvlan: ["tx-vlan-offload", "tx-vlan-hw-insert"],
  ntuple: ["ntuple-filters", "rx-ntuple-filter"],
  rxhash: ["receive-hashing", "rx-hashing"],
};

/** Offloads with one name. Source: test/tuning/program/recordings/ethtool/veth-k, of Linux 6.18. */
const others: readonly string[] = [
  ...["esp-hw-offload", "esp-tx-csum-hw-offload", "highdma", "hsr-dup-offload", "hsr-fwd-offload"],
  ...["hsr-tag-ins-offload", "hsr-tag-rm-offload", "hw-tc-offload", "l2-fwd-offload", "loopback"],
  ...["macsec-hw-offload", "rx-all", "rx-fcs", "rx-gro-hw", "rx-gro-list", "rx-udp-gro-forwarding"],
  ...["rx-udp_tunnel-port-offload", "rx-vlan-filter", "rx-vlan-stag-filter", "rx-vlan-stag-hw-parse"],
  ...["tls-hw-record", "tls-hw-rx-offload", "tls-hw-tx-offload", "tx-checksum-fcoe-crc"],
  ...["tx-checksum-ip-generic", "tx-checksum-ipv4", "tx-checksum-ipv6", "tx-checksum-sctp"],
  ...["tx-esp-segmentation", "tx-fcoe-segmentation", "tx-gre-csum-segmentation", "tx-gre-segmentation"],
  ...["tx-gso-list", "tx-gso-partial", "tx-gso-robust", "tx-ipxip4-segmentation", "tx-ipxip6-segmentation"],
  ...["tx-nocache-copy", "tx-scatter-gather", "tx-scatter-gather-fraglist", "tx-sctp-segmentation"],
  ...["tx-tcp-accecn-segmentation", "tx-tcp-ecn-segmentation", "tx-tcp-mangleid-segmentation"],
  ...["tx-tcp-segmentation", "tx-tcp6-segmentation", "tx-tunnel-remcsum-segmentation"],
  ...["tx-udp-segmentation", "tx-udp_tnl-csum-segmentation", "tx-udp_tnl-segmentation"],
  ...["tx-vlan-stag-hw-insert", "vlan-challenged"],
];

/** Every name that `ethtool -K` takes. */
export const offloadNames: readonly string[] = [
  ...Object.entries(legacy).flatMap(([short, names]) => [short, ...names]),
  ...others,
];

/** Returns the name by which `ethtool -K` takes an offload of any name, and the one by which `ethtool -k` prints it. */
export function ethtoolNames(name: string): { readonly written: string; readonly printed: string } {
  const found = Object.entries(legacy).find(([short, names]) => short === name || names.includes(name));
  if (found === undefined) return { written: name, printed: name };
  const [written, [printed]] = found;
  return { written, printed };
}
