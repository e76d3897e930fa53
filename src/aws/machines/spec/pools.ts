import { zoneKeys, type ZoneKey } from "../../../core/address-plan";
import { parseCidr, size } from "../../../core/cidr";
import { defineProblems, type Problem } from "../../../core/problem";
import { didYouMean } from "../../../core/suggest";
import { isProductionRole, type RegionRole } from "../../../environment/region";
import type { PartlyKnown } from "../../../environment/partly-known";
import type { EksCluster } from "../../cluster/spec/schema";
import type { Fleet } from "./fleet";
import { fleetBlock } from "./fleet-addresses";
import type { TradingGeneration } from "./generation";
import { mixedArchitectures, notSoldAsSpot, notSoldIn, unlistedMachine } from "./machine";
import { networkSubnetCidr, networkZones } from "../../network/spec/network";
import type { AwsNetwork } from "../../network/spec/schema";
import { sharedFate } from "./placement";
import { volumeLimits, volumeSpeed, type Volume } from "./volume";

/** Nodes that trade, as immutable generations. */
export interface TradingPool {
  readonly kind: "trading";
  /** The generation that workloads select. Changes no resource. */
  readonly active: string;
  readonly generations: Readonly<Record<string, TradingGeneration>>;
}

/** Nodes whose number follows the load, between `min` and `max`. */
export interface ElasticPool {
  /** `general`: everything that is neither trading nor batch. `batch`: tainted, for work that may be interrupted. */
  readonly kind: "general" | "batch";
  /** EC2 types in order of preference, 1 to 20. */
  readonly machines: readonly string[];
  readonly nodes: { readonly min: number; readonly max: number };
  /** @default on-demand for general, spot for batch */
  readonly capacity: { readonly kind: "on-demand" | "spot" };
  readonly volume: Volume;
  /** The kubelet's limit of pods. @default 110: Kubernetes' own */
  readonly podsPerNode: number;
}

export type Pool = TradingPool | ElasticPool;

const { definitions, problem } = defineProblems({
  "AWS-POOL-001": {
    kind: "impossible",
    rule: "the active generation is one of the pool's",
    source: "design: workloads select the active generation by name",
  },
  "AWS-POOL-002": {
    kind: "impossible",
    rule: "a pool's minimum is not above its maximum",
    source: "EKS API reference, NodegroupScalingConfig",
  },
  "AWS-POOL-003": {
    kind: "impossible",
    rule: "a cluster has a general node for CoreDNS from the start: other pools are tainted",
    source: "EKS user guide, CoreDNS: the add-on stays DEGRADED until its pods run, and the apply times out",
  },
  "AWS-POOL-004": {
    kind: "limit",
    rule: "a subnet has addresses for all pods of its nodes, twice: old and new generation run side by side",
    source: "Amazon VPC CNI, prefix delegation: a node takes /28 blocks and keeps one warm",
  },
  "AWS-POOL-005": {
    kind: "advice",
    rule: "the engines of a production region do not all share one placement group: one rack's failure takes all",
    source: "EC2 user guide, placement groups",
  },
  "AWS-POOL-006": {
    kind: "impossible",
    rule: "pools belong to a cluster",
    source: "EKS API reference, CreateNodegroup.clusterName",
  },
});
export const poolProblems = definitions;

interface ElasticPoolInPlace {
  readonly pool: ElasticPool;
  readonly network: AwsNetwork;
  readonly region: string;
}

/** Judges one pool of machines that come and go. */
export function elasticPoolRules(
  { pool, network, region }: PartlyKnown<ElasticPoolInPlace, "pool">,
  at: string,
): Problem[] {
  const path = `${at}.machines`;
  const sizing =
    pool.nodes.min > pool.nodes.max
      ? [problem("AWS-POOL-002", `${at}.nodes`, pool.nodes, "make max at least min")]
      : [];
  return [
    ...sizing,
    ...mixedArchitectures(pool.machines, path),
    ...(pool.capacity.kind === "spot" ? notSoldAsSpot(pool.machines, path) : []),
    ...volumeLimits(pool.volume, `${at}.volume`),
    ...pool.machines.flatMap((machine) => [
      ...unlistedMachine(machine, path),
      ...(network === undefined || region === undefined ? [] : soldNowhere(machine, network, region, path)),
      ...volumeSpeed(pool.volume, machine, `${at}.volume`),
    ]),
  ];
}

/** A pool over several zones needs its machine in one of them only: the group launches where it can. */
function soldNowhere(machine: string, network: AwsNetwork, region: string, at: string): Problem[] {
  const faults = networkZones(network).map(({ zoneId }) => notSoldIn(machine, region, zoneId, at));
  return faults.length > 0 && faults.every((found) => found.length > 0) ? (faults[0] ?? []) : [];
}

/** Judges what a trading pool adds to its generations. */
export function tradingPoolRules(pool: TradingPool, at: string): Problem[] {
  if (pool.generations[pool.active] !== undefined) return [];
  const remedy = didYouMean(pool.active, Object.keys(pool.generations));
  return [problem("AWS-POOL-001", `${at}.active`, pool.active, remedy)];
}

export interface PoolsInPlace {
  readonly pools: Readonly<Record<string, Pool>>;
  readonly fleets: Readonly<Record<string, Fleet>>;
  readonly cluster: EksCluster | undefined;
  readonly network: AwsNetwork;
}

/** Judges the pools of a region together; `at` is the region's path. */
export function poolsRules({ pools, fleets, cluster, network }: PoolsInPlace, at: string): Problem[] {
  if (cluster === undefined) {
    return Object.keys(pools).map((name) =>
      problem("AWS-POOL-006", `${at}.pools.${name}`, "no cluster", "add a cluster to the region"),
    );
  }
  return [...withoutGeneralPool(pools, cluster, at), ...tooSmallSubnets(pools, fleets, network, at)];
}

function withoutGeneralPool(pools: PoolsInPlace["pools"], cluster: EksCluster, at: string): Problem[] {
  if (cluster.addons.coredns === undefined) return [];
  if (Object.values(pools).some((pool) => pool.kind === "general" && pool.nodes.min > 0)) return [];
  const remedy =
    'add a pool of kind "general" with nodes.min of 1 or more, or leave coredns out of cluster.addons';
  return [problem("AWS-POOL-003", `${at}.pools`, Object.keys(pools).join(", ") || "none", remedy)];
}

/** Addresses that EC2 keeps of every subnet. */
const reservedAddresses = 5;
/** A /28 block for every 16 pods and one warm, beside the node's own address. */
const addressesPerNode = (pods: number): number => 1 + 16 * (Math.ceil(pods / 16) + 1);

function tooSmallSubnets(
  pools: PoolsInPlace["pools"],
  fleets: PoolsInPlace["fleets"],
  network: AwsNetwork,
  at: string,
): Problem[] {
  const zones = networkZones(network).map(({ key }) => key);
  return [
    ...zoneKeys.flatMap((zone) => {
      const demand = tradingDemand(pools, zone);
      const kept = demand === 0 ? 0 : fleetDemand(fleets, zone, network);
      return shortage(network, "trading", zone, demand + kept, at);
    }),
    ...zones.flatMap((zone) => shortage(network, "private", zone, elasticDemand(pools, zones.length), at)),
  ];
}

/** Every pool must have room for the generation that will follow its largest one. */
function tradingDemand(pools: PoolsInPlace["pools"], zone: ZoneKey): number {
  const demands = Object.values(pools).map((pool) => {
    if (pool.kind !== "trading") return 0;
    const each = Object.values(pool.generations)
      .filter((generation) => generation.zone === zone)
      .map(({ nodes, spare, podsPerNode }) => (nodes + spare) * addressesPerNode(podsPerNode));
    return Math.max(sum(each), 2 * Math.max(0, ...each));
  });
  return sum(demands);
}

/** What fleets keep to themselves is nobody else's. */
function fleetDemand(fleets: PoolsInPlace["fleets"], zone: ZoneKey, network: AwsNetwork): number {
  const here = Object.values(fleets).filter((fleet) => fleet.zone === zone);
  return sum(
    here.map(({ addresses }) => {
      const block = fleetBlock(addresses, zone, network);
      return block === undefined ? 0 : size(block.prefix);
    }),
  );
}

function elasticDemand(pools: PoolsInPlace["pools"], zoneCount: number): number {
  const demands = Object.values(pools).map((pool) =>
    pool.kind === "trading" ? 0 : Math.ceil(pool.nodes.max / zoneCount) * addressesPerNode(pool.podsPerNode),
  );
  return 2 * sum(demands);
}

function shortage(
  network: AwsNetwork,
  tier: "private" | "trading",
  zone: ZoneKey,
  demand: number,
  at: string,
): Problem[] {
  const cidr = networkSubnetCidr(network, tier, zone);
  const prefix = cidr === undefined ? undefined : parseCidr(cidr)?.prefix;
  if (prefix === undefined || demand <= size(prefix) - reservedAddresses) return [];
  return [
    problem(
      "AWS-POOL-004",
      `${at}.network.${tier}.${zone}`,
      `${demand} addresses, of ${size(prefix) - reservedAddresses}`,
      "fewer nodes, fewer podsPerNode, or another zone",
    ),
  ];
}

export interface TradingTiers {
  readonly pools: Readonly<Record<string, Pool>>;
  readonly fleets: Readonly<Record<string, Fleet>>;
  readonly role: RegionRole;
}

/** Judges where the engines of a region stand, in its cluster and outside of it; `at` is the region's path. */
export function engineRackRules({ pools, fleets, role }: TradingTiers, at: string): Problem[] {
  if (!isProductionRole(role)) return [];
  const inPools = Object.entries(pools).flatMap(([name, pool]) =>
    pool.kind === "trading"
      ? [{ path: `${at}.pools.${name}`, generation: pool.generations[pool.active] }]
      : [],
  );
  const inFleets = Object.entries(fleets).map(([name, { generations, active }]) => ({
    path: `${at}.fleets.${name}`,
    generation: generations[active],
  }));
  const engines = [...inPools, ...inFleets].flatMap(({ path, generation }) =>
    generation === undefined
      ? []
      : [{ path, kind: generation.placement.kind, fate: sharedFate(generation.placement, path) }],
  );
  const [first, ...others] = engines;
  if (first?.fate === undefined || others.some(({ fate }) => fate !== first.fate)) return [];
  const remedy =
    "add a second trading pool or fleet with its own placement group, in another zone if it can be";
  const value = others.length === 0 ? "one pool" : `${engines.length} pools`;
  return [problem("AWS-POOL-005", first.path, `${value}, placement "${first.kind}"`, remedy)];
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, value) => total + value, 0);
}
