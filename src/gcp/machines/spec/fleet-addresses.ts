import { isRegionBlock } from "../../../core/address-plan";
import { parseCidr, size, type Cidr } from "../../../core/cidr";
import {
  addressIn,
  fleetBlock as blockOf,
  type FleetAddresses,
} from "../../../environment/machines/fleet-addresses";
import { gcpBlockCidr } from "../../network/spec/address-plan";
import type { GcpNetwork } from "../../network/spec/schema";

/**
 * Addresses that Google reserves at either end of a subnet's primary range. Source: VPC documentation, Subnets,
 * Unusable addresses in IPv4 subnet ranges.
 */
const reserved = { atStart: 2, atEnd: 2 };

/** Returns the block of a fleet, or `undefined` where the trading subnet has no such slot. */
export function fleetBlock(addresses: FleetAddresses, network: GcpNetwork): Cidr | undefined {
  return blockOf(addresses, tradingSubnet(network));
}

/**
 * Returns the address with a number in a fleet's block.
 *
 * @throws Error where the block has no such address: a rule should have refused the environment
 */
export function fleetAddress(addresses: FleetAddresses, network: GcpNetwork, host: number): string {
  return addressIn(fleetBlock(addresses, network), host);
}

/** Returns the block of the trading subnet, which spans the zones; `undefined` where the network has none. */
export function tradingSubnet(network: GcpNetwork): Cidr | undefined {
  if (network.kind === "adopt") {
    return network.subnets.trading && parseCidr(network.subnets.trading.cidr);
  }
  if (!isRegionBlock(network.cidr)) return undefined;
  return parseCidr(gcpBlockCidr(network.cidr, "trading"));
}

/** Whether Google reserves an address of a subnet for itself. */
export function isReserved(address: number, subnet: Cidr): boolean {
  const offset = address - subnet.address;
  return offset < reserved.atStart || offset >= size(subnet.prefix) - reserved.atEnd;
}
