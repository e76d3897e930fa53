import { defineProblems, type Problem } from "../../../core/problem";
import { didYouMean } from "../../../core/suggest";
import type { EksCluster } from "../../cluster/spec/schema";
import { networkZones } from "../../network/spec/network";
import type { AwsNetwork } from "../../network/spec/schema";
import { regionPart } from "../../region/spec/declare";
import {
  burstableTypes,
  instanceTypeProblems,
  mixedArchitectures,
  notSoldAsSpot,
  notSoldIn,
  unlistedType,
} from "./instance-type-rules";
import { podFaults, podProblems } from "./pod-rules";
import type { ElasticPool, Pool, TradingPool } from "./pool-schema";
import { subnetShortages } from "./subnet-demand";
import { smallerThanImage, volumeLimits, volumeProblems, volumeSpeed } from "./volume-rules";

const { definitions, problem } = defineProblems({
  "AWS-POOL-001": {
    kind: "impossible",
    rule: "the active generation is one of the pool's",
    source: "design: workloads select the active generation by name",
  },
  "AWS-POOL-002": {
    kind: "impossible",
    rule: "nodes.min does not exceed nodes.max",
    source: "EKS API reference, NodegroupScalingConfig",
  },
  "AWS-POOL-003": {
    kind: "impossible",
    rule: "a cluster with CoreDNS has a general node from the start: other nodes are tainted",
    source: "EKS user guide, CoreDNS: the add-on stays DEGRADED until its pods run, and the apply times out",
  },
  "AWS-POOL-004": {
    kind: "limit",
    rule: "a subnet has addresses for the nodes and pods of two generations, which run side by side in a change",
    source: "Amazon VPC CNI, prefix delegation: a node takes /28 blocks and keeps one warm",
    read: "2026-11-22",
  },
  "AWS-POOL-006": {
    kind: "impossible",
    rule: "a region with pools has a cluster",
    source: "EKS API reference, CreateNodegroup.clusterName",
  },
});

const pool = regionPart("pools.*");
const pools = regionPart("pools");

export const poolRules = pool.set(
  { ...definitions, ...instanceTypeProblems, ...volumeProblems, ...podProblems },
  [
    pool.rule({
      judge: (part, _, at) => (part.kind === "trading" ? activeFaults(part, at) : elasticFaults(part, at)),
    }),
    pool.rule({
      needs: ["network", "region"],
      judge: (part, place, at) =>
        part.kind === "trading"
          ? []
          : part.machines.flatMap((machine) => notSoldInAnyZone(machine, place, `${at}.machines`)),
    }),
    pool.rule({
      needs: ["cluster"],
      judge: (_, { cluster }, at) =>
        cluster === undefined
          ? [problem("AWS-POOL-006", at, "no cluster", "add a cluster to the region")]
          : [],
    }),
  ],
);

/** Rules about the pools of a region together. */
export const poolsRules = pools.set(definitions, [
  pools.rule({
    needs: ["role"],
    judge: (all, { role }, at) =>
      Object.entries(all).flatMap(([name, part]) =>
        part.kind === "trading" ? [] : burstableTypes(part.machines, role, `${at}.${name}.machines`),
      ),
  }),
  pools.rule({ needs: ["cluster"], judge: (all, { cluster }, at) => noGeneralNode(all, cluster, at) }),
  pools.rule({
    needs: ["fleets", "network"],
    judge: (all, { fleets, network }, at) =>
      subnetShortages({ pools: all, fleets }, network).map(({ tier, zone, needed, available }) =>
        problem(
          "AWS-POOL-004",
          at,
          `network.${tier}.${zone}: ${needed} addresses, of ${available}`,
          "use fewer nodes, fewer podsPerNode, or another zone",
        ),
      ),
  }),
]);

function activeFaults({ active, generations }: TradingPool, at: string): Problem[] {
  if (Object.hasOwn(generations, active)) return [];
  return [problem("AWS-POOL-001", `${at}.active`, active, didYouMean(active, Object.keys(generations)))];
}

function elasticFaults(
  { nodes, machines, capacity, volume, podsPerNode }: ElasticPool,
  at: string,
): Problem[] {
  const path = `${at}.machines`;
  const sizing =
    nodes.min > nodes.max ? [problem("AWS-POOL-002", `${at}.nodes`, nodes, "make max at least min")] : [];
  return [
    ...sizing,
    ...mixedArchitectures(machines, path),
    ...(capacity.kind === "spot" ? notSoldAsSpot(machines, path) : []),
    ...volumeLimits(volume, `${at}.volume`),
    ...smallerThanImage(volume, `${at}.volume`),
    ...podFaults(podsPerNode, machines, `${at}.podsPerNode`),
    ...machines.flatMap((machine) => [
      ...unlistedType(machine, path),
      ...volumeSpeed(volume, machine, `${at}.volume`),
    ]),
  ];
}

/** A pool over several zones needs its machine in one of them: the group launches in zones that sell it. */
function notSoldInAnyZone(
  machine: string,
  { network, region }: { readonly network: AwsNetwork; readonly region: string },
  at: string,
): Problem[] {
  const faults = networkZones(network).map(({ zoneId }) => notSoldIn(machine, region, zoneId, at));
  return faults.length > 0 && faults.every((found) => found.length > 0) ? (faults[0] ?? []) : [];
}

function noGeneralNode(
  all: Readonly<Record<string, Pool>>,
  cluster: EksCluster | undefined,
  at: string,
): Problem[] {
  if (cluster?.addons.coredns === undefined) return [];
  if (Object.values(all).some((one) => one.kind === "general" && one.nodes.min > 0)) return [];
  const remedy =
    'add a pool of kind "general" with nodes.min of 1 or more, or leave coredns out of cluster.addons';
  return [problem("AWS-POOL-003", at, Object.keys(all).join(", ") || "none", remedy)];
}
