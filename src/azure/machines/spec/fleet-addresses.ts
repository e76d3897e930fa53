import type { ZoneKey } from "../../../core/address-plan";
import { parseCidr, size, type Cidr } from "../../../core/cidr";
import {
  addressIn,
  fleetBlock as blockOf,
  type FleetAddresses,
} from "../../../environment/machines/fleet-addresses";
import { subnetBlocks } from "../../network/spec/network";
import type { AzureNetwork } from "../../network/spec/schema";

/** Where a fleet has its addresses. */
export interface FleetPlace {
  readonly zone: ZoneKey;
  readonly addresses: FleetAddresses;
}

/**
 * Addresses that Azure reserves at either end of a subnet. Source: Azure documentation, Virtual Network FAQ: the network
 * address, the gateway, two for DNS, and the broadcast address.
 */
const reserved = { atStart: 4, atEnd: 1 };

/** Returns the block of a fleet, or `undefined` where the trading subnet of its zone has no such slot. */
export function fleetBlock({ zone, addresses }: FleetPlace, network: AzureNetwork): Cidr | undefined {
  return blockOf(addresses, tradingSubnet(zone, network));
}

/**
 * Returns the address with a number in a fleet's block.
 *
 * @throws Error where the block has no such address: a rule should have refused the environment
 */
export function fleetAddress(fleet: FleetPlace, network: AzureNetwork, host: number): string {
  return addressIn(fleetBlock(fleet, network), host);
}

/** Returns the block of the trading subnet of a zone; `undefined` where the network has none. */
export function tradingSubnet(zone: ZoneKey, network: AzureNetwork): Cidr | undefined {
  const { [`trading-${zone}` as const]: block } = subnetBlocks(network);
  return block && parseCidr(block.cidr);
}

/** Whether Azure reserves an address of a subnet for itself. */
export function isReserved(address: number, subnet: Cidr): boolean {
  const offset = address - subnet.address;
  return offset < reserved.atStart || offset >= size(subnet.prefix) - reserved.atEnd;
}
