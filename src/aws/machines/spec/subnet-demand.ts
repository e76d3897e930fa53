import { zoneKeys, type ZoneKey } from "../../../core/address-plan";
import { parseCidr, size } from "../../../core/cidr";
import { networkSubnetCidr, networkZones, type AwsNetwork } from "../../network/spec/network";
import { fleetBlock } from "./fleet-addresses";
import type { Machines } from "./machine-zones";

/** A subnet that has fewer addresses than its nodes and pods need. */
export interface SubnetShortage {
  readonly tier: "private" | "trading";
  readonly zone: ZoneKey;
  /** Addresses that nodes, pods and fleets need. */
  readonly needed: number;
  /** Addresses of the subnet that EC2 does not reserve. */
  readonly available: number;
}

/** Addresses that EC2 reserves in every subnet. */
const reservedAddresses = 5;

/** A /28 block for every 16 pods and one warm, beside the node's own address. */
const addressesPerNode = (pods: number): number => 1 + 16 * (Math.ceil(pods / 16) + 1);

/** Returns the subnets that are too small for their nodes and the generations that will replace them. */
export function subnetShortages({ pools, fleets }: Machines, network: AwsNetwork): readonly SubnetShortage[] {
  const zones = networkZones(network).map(({ key }) => key);
  return [
    ...zoneKeys.flatMap((zone) => {
      const demand = tradingDemand(pools, zone);
      const reserved = demand === 0 ? 0 : fleetDemand(fleets, zone, network);
      return shortage(network, "trading", zone, demand + reserved);
    }),
    ...zones.flatMap((zone) => shortage(network, "private", zone, elasticDemand(pools, zones.length))),
  ];
}

/** Every pool needs addresses for another generation beside its largest one. */
function tradingDemand(pools: Machines["pools"], zone: ZoneKey): number {
  const demands = Object.values(pools).map((pool) => {
    if (pool.kind !== "trading") return 0;
    const each = Object.values(pool.generations)
      .filter((generation) => generation.zone === zone)
      .map(({ nodes, spare, podsPerNode }) => (nodes + spare) * addressesPerNode(podsPerNode));
    return Math.max(sum(each), 2 * Math.max(0, ...each));
  });
  return sum(demands);
}

/** Blocks that fleets reserve are not available to nodes. */
function fleetDemand(fleets: Machines["fleets"], zone: ZoneKey, network: AwsNetwork): number {
  const inZone = Object.values(fleets).filter((fleet) => fleet.zone === zone);
  return sum(
    inZone.map(({ addresses }) => {
      const block = fleetBlock(addresses, zone, network);
      return block === undefined ? 0 : size(block.prefix);
    }),
  );
}

function elasticDemand(pools: Machines["pools"], zoneCount: number): number {
  const demands = Object.values(pools).map((pool) =>
    pool.kind === "trading" ? 0 : Math.ceil(pool.nodes.max / zoneCount) * addressesPerNode(pool.podsPerNode),
  );
  return 2 * sum(demands);
}

function shortage(
  network: AwsNetwork,
  tier: SubnetShortage["tier"],
  zone: ZoneKey,
  needed: number,
): SubnetShortage[] {
  const cidr = networkSubnetCidr(network, tier, zone);
  const prefix = cidr === undefined ? undefined : parseCidr(cidr)?.prefix;
  if (prefix === undefined) return [];
  const available = size(prefix) - reservedAddresses;
  return needed <= available ? [] : [{ tier, zone, needed, available }];
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, value) => total + value, 0);
}
