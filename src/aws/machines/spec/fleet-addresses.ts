import type { ZoneKey } from "../../../core/address-plan";
import { parseCidr, size, type Cidr } from "../../../core/cidr";
import {
  addressIn,
  fleetBlock as blockOf,
  type FleetAddresses,
} from "../../../environment/machines/fleet-addresses";
import { networkSubnetCidr } from "../../network/spec/network";
import type { AwsNetwork } from "../../network/spec/schema";

/** Addresses that EC2 reserves in each subnet: the first four and the last. Source: VPC user guide, subnet sizing. */
const reservedAtStart = 4;

/** Returns the block that a fleet reserves, or `undefined` where its subnet has no such slot. */
export function fleetBlock(addresses: FleetAddresses, zone: ZoneKey, network: AwsNetwork): Cidr | undefined {
  return blockOf(addresses, tradingSubnet(zone, network));
}

/**
 * Returns the address with a number in a fleet's block.
 *
 * @throws Error where the block has no such address: a rule should have refused the environment
 */
export function fleetAddress(
  addresses: FleetAddresses,
  zone: ZoneKey,
  network: AwsNetwork,
  host: number,
): string {
  return addressIn(fleetBlock(addresses, zone, network), host);
}

/** Returns the block of a zone's trading subnet, or `undefined` where the zone has none. */
export function tradingSubnet(zone: ZoneKey, network: AwsNetwork): Cidr | undefined {
  const cidr = networkSubnetCidr(network, "trading", zone);
  return cidr === undefined ? undefined : parseCidr(cidr);
}

/** Whether EC2 reserves an address of a subnet for itself. */
export function isReserved(address: number, subnet: Cidr): boolean {
  const offset = address - subnet.address;
  return offset < reservedAtStart || offset === size(subnet.prefix) - 1;
}
