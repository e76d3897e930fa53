import type { CatalogueFile } from "../../core/catalogue-file";

/** Pricing tiers of a cluster as azurerm names them. */
export const aksTiers = ["Free", "Standard", "Premium"] as const;
export type AksTier = (typeof aksTiers)[number];

/** How pods get their addresses: beside the network, from a subnet of theirs, or from that of the nodes. */
export type PodNetwork = "overlay" | "pod-subnet" | "node-subnet";

/** Limits of AKS. Source and date: `data/aks-limits.json`. */
export interface AksLimits {
  readonly nodesPerCluster: Readonly<Record<AksTier, number>>;
  readonly nodesPerPool: number;
  readonly poolsPerCluster: number;
  readonly clustersPerSubscription: number;
  /** Until Azure raises it. */
  readonly clustersPerRegion: number;
  /** Services of type LoadBalancer, by the rules that a NIC has. */
  readonly loadBalancedServicesPerCluster: number;
  /** Pods of one node; fixed when the pool is created. */
  readonly pods: {
    readonly min: number;
    readonly max: number;
    /** All nodes of a pool together have room for so many at least. */
    readonly minPerPool: number;
    readonly defaults: Readonly<Record<PodNetwork, number>>;
  };
  /** Addresses of a subnet of pods that a node takes at once, and those that it has free before it takes more. */
  readonly podAddresses: { readonly batch: number; readonly free: number };
  readonly overlayPodsPerCluster: number;
  /** The block that a node takes of an overlay, whatever pods it runs. */
  readonly overlayNodePrefixLength: number;
  readonly systemPool: {
    readonly minNodes: number;
    readonly recommendedNodes: number;
    readonly minVcpus: number;
    readonly minMemoryGiB: number;
    readonly refusedSeries: readonly string[];
  };
  readonly userPool: { readonly minVcpus: number; readonly minMemoryGiB: number };
  /** Writes to one cluster or pool: Azure refuses the next one with 429. */
  readonly writesPerMinute: { readonly burst: number; readonly sustained: number };
}

export function aksLimits(): AksLimits {
  return require("./data/aks-limits.json") as AksLimits & CatalogueFile;
}

/**
 * Returns the most nodes for which an overlay has addresses.
 *
 * @param podPrefixLength of the range of the pods, for example 16
 */
export function overlayNodes(podPrefixLength: number): number {
  return Math.floor(2 ** (aksLimits().overlayNodePrefixLength - podPrefixLength));
}

/** Whether a pool of so many nodes may have so few pods a node. */
export function fitsPodMinimum(podsPerNode: number, nodes: number): boolean {
  const { pods } = aksLimits();
  return podsPerNode >= pods.min && podsPerNode * nodes >= pods.minPerPool;
}

/** Returns the addresses of a subnet of pods that one node holds when it runs all pods that it may. */
export function podAddressesOfNode(podsPerNode: number): number {
  const { batch, free } = aksLimits().podAddresses;
  return Math.ceil((podsPerNode + free) / batch) * batch;
}
