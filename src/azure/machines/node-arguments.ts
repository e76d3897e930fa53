import type { Network } from "../network/network";
import { networkZones } from "../network/spec/network";
import type { ElasticPool } from "./spec/pool-schema";

export interface NodeArgumentsProps {
  readonly node: Pick<ElasticPool, "machine" | "os" | "osDisk" | "podsPerNode" | "nodes">;
  readonly network: Network;
  /** Kubernetes version of the nodes. */
  readonly version: string;
  /** Tags of machines and disks. */
  readonly tags: Readonly<Record<string, string>>;
}

/** What every node of an elastic pool has: the system pool is a part of its cluster's resource, every other its own. */
export function nodeArguments({ node, network, version, tags }: NodeArgumentsProps) {
  const { machine, os, osDisk, podsPerNode, nodes } = node;
  const zones = networkZones(network.stated).flatMap(({ number }) => number ?? []);
  return {
    vmSize: machine,
    orchestratorVersion: version,
    osSku: osSkuOf(os),
    osDiskType: osDisk.kind === "managed" ? "Managed" : "Ephemeral",
    osDiskSizeGb: osDisk.sizeGiB,
    maxPods: podsPerNode,
    vnetSubnetId: network.subnetIds.private,
    podSubnetId: network.subnetIds.pods,
    ...(zones.length > 0 && { zones: [...zones].sort() }),
    // Afterwards the autoscaler sets the number of nodes.
    autoScalingEnabled: true,
    minCount: nodes.min,
    maxCount: nodes.max,
    hostEncryptionEnabled: true,
    nodePublicIpEnabled: false,
    tags: { ...tags },
  };
}

/** Returns the name of an operating system in AKS. */
export function osSkuOf(os: ElasticPool["os"]): string {
  return os === "ubuntu" ? "Ubuntu" : "AzureLinux";
}

/** How nodes are replaced: by one more, each drained for half an hour at most. */
export const surgeUpgrade = { maxSurge: "1", drainTimeoutInMinutes: 30 };
