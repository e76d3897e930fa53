import type { ZoneKey } from "../../../core/address-plan";
import { formatCidr, parseCidr, size, subBlock, type Cidr } from "../../../core/cidr";
import { networkSubnetCidr, type AwsNetwork } from "../../network/spec/network";
import type { FleetAddresses } from "./fleet-schema";

const slotPrefix = 27;

/** Addresses that EC2 reserves in each subnet: the first four and the last. Source: VPC user guide, subnet sizing. */
const reservedAtStart = 4;

/** Returns the block that a fleet reserves, or `undefined` where its subnet has no such slot. */
export function fleetBlock(addresses: FleetAddresses, zone: ZoneKey, network: AwsNetwork): Cidr | undefined {
  if (addresses.kind === "block") return parseCidr(addresses.cidr);
  const subnet = tradingSubnet(zone, network);
  const slots = subnet === undefined ? 0 : 2 ** (slotPrefix - subnet.prefix);
  // Neither the first /27 nor the last: both contain addresses that EC2 reserves.
  const index = slots - 2 - addresses.slot;
  return subnet === undefined || index < 1 ? undefined : subBlock(subnet, slotPrefix, index);
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
  const block = fleetBlock(addresses, zone, network);
  if (block === undefined || host >= size(block.prefix)) throw new Error(`the fleet has no address ${host}`);
  return formatCidr({ address: block.address + host, prefix: 32 }).replace("/32", "");
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
