import { isRegionBlock } from "../../../core/address-plan";
import { parseCidr, size } from "../../../core/cidr";
import { entryOf } from "../../../core/catalogue-file";
import { defineProblems, type Problem } from "../../../core/problem";
import { didYouMean } from "../../../core/suggest";
import { isProductionRole } from "../../../environment/region";
import { gcpBlockCidr } from "../../network/spec/address-plan";
import type { GcpNetwork } from "../../network/spec/schema";
import { regionPart } from "../../region/spec/declare";
import { diskFaults, machineFaults, machineProblems } from "./machine-rules";
import type { ElasticPool, Pool, TradingPool } from "./pool-schema";

const { definitions, problem } = defineProblems({
  "GCP-POOL-001": {
    kind: "impossible",
    rule: "the active generation is one of the pool's",
    source: "design: workloads select the active generation by name",
  },
  "GCP-POOL-002": {
    kind: "impossible",
    rule: "nodes.min does not exceed nodes.max",
    source: "GKE API reference, NodePoolAutoscaling",
  },
  "GCP-POOL-003": {
    kind: "impossible",
    rule: "a cluster has a system or general node from the start: other nodes are tainted",
    source: "GKE documentation, Isolate your workloads: DNS and metrics stay pending without one",
  },
  "GCP-POOL-004": {
    kind: "limit",
    rule: "the pods' range and the nodes' subnet have addresses for two generations, which run side by side",
    source: "GKE documentation, Flexible Pod CIDR: a node takes twice its most pods, up to a power of two",
    read: "2026-11-27",
  },
  "GCP-POOL-005": {
    kind: "impossible",
    rule: "a region with pools has a cluster",
    source: "google 6.50.0, google_container_node_pool.cluster",
  },
  "GCP-POOL-020": {
    kind: "advice",
    rule: "the engines of a production region do not all share one compact placement: one failure may take all",
    source: "Compute Engine documentation, placement policies",
  },
});

const pool = regionPart("pools.*");
const pools = regionPart("pools");

export const poolRules = pool.set({ ...definitions, ...machineProblems }, [
  pool.rule({
    judge: (part, _, at) => (part.kind === "trading" ? activeFaults(part, at) : elasticFaults(part, at)),
  }),
  pool.rule({
    needs: ["cluster"],
    judge: (_, { cluster }, at) =>
      cluster === undefined ? [problem("GCP-POOL-005", at, "no cluster", "add a cluster to the region")] : [],
  }),
]);

/** Rules about the pools of a region together. */
export const poolsRules = pools.set(definitions, [
  pools.rule({
    needs: ["cluster"],
    judge: (all, { cluster }, at) => (cluster === undefined ? [] : noUntaintedNode(all, at)),
  }),
  pools.rule({ needs: ["network"], judge: (all, { network }, at) => addressFaults(all, network, at) }),
  pools.rule({
    needs: ["role"],
    judge: (all, { role }, at) => (isProductionRole(role) ? sharedFailure(all, at) : []),
  }),
]);

function activeFaults({ active, generations }: TradingPool, at: string): Problem[] {
  if (Object.hasOwn(generations, active)) return [];
  return [problem("GCP-POOL-001", `${at}.active`, active, didYouMean(active, Object.keys(generations)))];
}

function elasticFaults({ nodes, machine, disk }: ElasticPool, at: string): Problem[] {
  const sizing =
    nodes.min > nodes.max ? [problem("GCP-POOL-002", `${at}.nodes`, nodes, "make max at least min")] : [];
  return [...sizing, ...machineFaults(machine, `${at}.machine`), ...diskFaults(disk, machine, `${at}.disk`)];
}

type Pools = Readonly<Record<string, Pool>>;

function noUntaintedNode(all: Pools, at: string): Problem[] {
  const untainted = Object.values(all).some(
    (one) => (one.kind === "general" || one.kind === "system") && one.nodes.min > 0,
  );
  if (untainted) return [];
  const remedy = 'add a pool of kind "system" or "general" with nodes.min of 1 or more';
  return [problem("GCP-POOL-003", at, Object.keys(all).join(", ") || "none", remedy)];
}

/** Addresses that Google keeps of every primary range: the first two and the last two. */
const keptAddresses = 4;

function addressFaults(all: Pools, network: GcpNetwork, at: string): Problem[] {
  const counts = Object.values(all).map(nodesAtOnce);
  const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);
  const needed = {
    pods: sum(counts.map(({ nodes, podAddresses }) => nodes * podAddresses)),
    private: sum(counts.map(({ nodes }) => nodes)) + keptAddresses,
  };
  return (["pods", "private"] as const).flatMap((range) => {
    const block = blockOf(network, range);
    const available = block === undefined ? undefined : size(block.prefix);
    if (available === undefined || needed[range] <= available) return [];
    const value = `${range}: ${needed[range]} addresses, of ${available}`;
    return [problem("GCP-POOL-004", at, value, "use fewer nodes, fewer podsPerNode, or a larger range")];
  });
}

/** The most nodes of a pool at once, beside another generation of its largest one, and the pod addresses of each. */
function nodesAtOnce(pool: Pool): { readonly nodes: number; readonly podAddresses: number } {
  if (pool.kind !== "trading") return { nodes: pool.nodes.max, podAddresses: podBlock(pool.podsPerNode) };
  const generations = Object.values(pool.generations);
  const nodes = generations.map((each) => each.nodes);
  return {
    nodes: Math.max(
      nodes.reduce((total, each) => total + each, 0),
      2 * Math.max(0, ...nodes),
    ),
    podAddresses: Math.max(0, ...generations.map(({ podsPerNode }) => podBlock(podsPerNode))),
  };
}

function podBlock(podsPerNode: number): number {
  return 2 ** Math.ceil(Math.log2(2 * podsPerNode));
}

function blockOf(network: GcpNetwork, range: "pods" | "private") {
  if (network.kind === "create") {
    // A block of another size is refused as the network's fault.
    const isDivided = isRegionBlock(network.cidr);
    return isDivided ? parseCidr(gcpBlockCidr(network.cidr, range)) : undefined;
  }
  const { private: subnet } = network.subnets;
  const cidr = range === "pods" ? subnet?.pods?.cidr : subnet?.cidr;
  return cidr === undefined ? undefined : parseCidr(cidr);
}

function sharedFailure(all: Pools, at: string): Problem[] {
  const engines = Object.entries(all).flatMap(([name, one]) => {
    const active = one.kind === "trading" ? entryOf(one.generations, one.active) : undefined;
    if (active === undefined) return [];
    const { placement } = active;
    const own = placement.kind === "compact" ? name : undefined;
    return [{ name, group: placement.kind === "shared" ? placement.policy : own }];
  });
  const [first, ...others] = engines;
  if (first?.group === undefined || others.some(({ group }) => group !== first.group)) return [];
  const value = others.length === 0 ? "one pool, compact" : `${engines.length} pools, compact`;
  const remedy = "add a second trading pool with a placement of its own, in another zone if possible";
  return [problem("GCP-POOL-020", `${at}.${first.name}`, value, remedy)];
}
