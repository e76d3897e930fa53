import { parseCidr, size } from "../../../core/cidr";
import { defineProblems, type Problem } from "../../../core/problem";
import { aksLimits, overlayNodes, podAddressesOfNode } from "../../catalog/aks-limits";
import { clusterAddresses } from "../../cluster/spec/addresses";
import type { AksCluster } from "../../cluster/spec/schema";
import { subnetBlocks } from "../../network/spec/network";
import type { AzureNetwork } from "../../network/spec/schema";
import { regionPart } from "../../region/spec/declare";
import type { ElasticPool, Pool } from "./pool-schema";

const { definitions, problem } = defineProblems({
  "AZURE-POOL-009": {
    kind: "limit",
    rule: "nodes and pods of all pools together have addresses, while each pool replaces a node",
    source:
      "AKS documentation, concepts-network-azure-cni-overlay and -pod-subnet; Azure documentation, Virtual network FAQ: Azure keeps five",
    read: "2026-11-27",
  },
  "AZURE-POOL-010": {
    kind: "limit",
    rule: "a cluster has no more pools and nodes than AKS takes",
    source: "src/azure/catalog/data/aks-limits.json",
    read: "2026-11-27",
  },
});

const pools = regionPart("pools");

export const capacityRules = pools.set(definitions, [
  pools.rule({
    needs: ["cluster", "network"],
    judge: (all, { cluster, network }, at) => {
      if (cluster === undefined) return [];
      const counts = [elasticNodes(cluster.system), ...Object.values(all).map(nodesAtOnce)];
      return [...addressFaults(counts, cluster, network, at), ...limitFaults(counts, cluster, at)];
    },
  }),
]);

interface Nodes {
  /** Pools of AKS. */
  readonly pools: number;
  readonly nodes: number;
  /** Those of them in the subnet that all zones share. */
  readonly shared: number;
  /** Addresses of the subnet of pods. */
  readonly addresses: number;
}

/** The most nodes of a pool at once, and the addresses that they hold for their pods. */
function nodesAtOnce(pool: Pool): Nodes {
  if (pool.kind !== "trading") return elasticNodes(pool);
  const generations = Object.values(pool.generations);
  const most = Math.max(0, ...generations.map(({ nodes }) => nodes));
  const addresses = Math.max(0, ...generations.map((each) => podAddressesOfNode(each.podsPerNode)));
  // The next generation runs beside the last one.
  const nodes = Math.max(sum(generations.map((each) => each.nodes)), 2 * most);
  return { pools: Math.max(2, generations.length), nodes, shared: 0, addresses: nodes * addresses };
}

/** Of an elastic pool: one of them in place of another. */
function elasticNodes({ nodes, podsPerNode }: Pick<ElasticPool, "nodes" | "podsPerNode">): Nodes {
  const most = nodes.max + 1;
  return { pools: 1, nodes: most, shared: most, addresses: most * podAddressesOfNode(podsPerNode) };
}

/** Addresses that Azure keeps of every subnet. */
const keptAddresses = 5;

function addressFaults(
  counts: readonly Nodes[],
  cluster: AksCluster,
  network: AzureNetwork,
  at: string,
): Problem[] {
  const nodes = sum(counts.map((each) => each.nodes));
  const blocks = subnetBlocks(network);
  const overlay = clusterAddresses(cluster, network)?.pods;
  const ranges = [
    // The private endpoint of the cluster's API lies there too.
    {
      what: "nodes",
      needed: sum(counts.map((each) => each.shared)) + 1,
      available: addressesOf(blocks.private?.cidr),
    },
    {
      what: "addresses of pods, which nodes take by 16",
      needed: sum(counts.map((each) => each.addresses)),
      available: addressesOf(blocks.pods?.cidr),
    },
    {
      what: "nodes, each with a /24 of the overlay",
      needed: nodes,
      available: overlay === undefined ? undefined : overlayNodes(parseCidr(overlay)?.prefix ?? 0),
    },
  ];
  return ranges.flatMap(({ what, needed, available }) => {
    if (available === undefined || needed <= available) return [];
    const value = `${needed} ${what}; there is room for ${available}`;
    return [problem("AZURE-POOL-009", at, value, "use fewer nodes, fewer podsPerNode, or a larger block")];
  });
}

function limitFaults(counts: readonly Nodes[], { plan }: AksCluster, at: string): Problem[] {
  const { nodesPerCluster, poolsPerCluster } = aksLimits();
  const most = nodesPerCluster[plan === "free" ? "Free" : "Standard"];
  const nodes = sum(counts.map((each) => each.nodes));
  const poolCount = sum(counts.map((each) => each.pools));
  const value = `${poolCount} pools with ${nodes} nodes`;
  if (poolCount <= poolsPerCluster && nodes <= most) return [];
  return [problem("AZURE-POOL-010", at, value, `use ${poolsPerCluster} pools and ${most} nodes at most`)];
}

function addressesOf(cidr: string | undefined): number | undefined {
  const block = cidr === undefined ? undefined : parseCidr(cidr);
  return block && size(block.prefix) - keptAddresses;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
