import type { ZoneKey } from "../../../core/address-plan";
import { formatCidr, parseCidr, size, subBlock, type Cidr } from "../../../core/cidr";
import { networkSubnetCidr } from "../../network/spec/network";
import type { AwsNetwork } from "../../network/spec/schema";

/**
 * The block of the zone's trading subnet that a fleet keeps to itself. Where nodes run already, take one of which
 * no interface has an address: a reservation moves nobody out.
 */
export type FleetAddresses =
  | {
      readonly kind: "slot";
      /**
       * Which /27, counted from the end of the subnet: 0 is the last but one, because EC2 keeps the subnet's
       * last address. The same slot is right in every region.
       */
      readonly slot: number;
    }
  | {
      readonly kind: "block";
      /** For a network that exists already, for example `172.16.39.192/27`. */
      readonly cidr: string;
    };

const slotPrefix = 27;

/** Addresses that EC2 keeps of a subnet: the first four and the last. Source: VPC user guide, subnet sizing. */
const keptAtStart = 4;

/** A fleet's block, or nothing where its subnet has no such slot. */
export function fleetBlock(addresses: FleetAddresses, zone: ZoneKey, network: AwsNetwork): Cidr | undefined {
  if (addresses.kind === "block") return parseCidr(addresses.cidr);
  const subnet = tradingSubnet(zone, network);
  const slots = subnet === undefined ? 0 : 2 ** (slotPrefix - subnet.prefix);
  // The first /27 has the addresses that EC2 keeps, too.
  const index = slots - 2 - addresses.slot;
  return subnet === undefined || index < 1 ? undefined : subBlock(subnet, slotPrefix, index);
}

/** @throws Error where the block has no such address: a rule should have refused the environment */
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

export function tradingSubnet(zone: ZoneKey, network: AwsNetwork): Cidr | undefined {
  const cidr = networkSubnetCidr(network, "trading", zone);
  return cidr === undefined ? undefined : parseCidr(cidr);
}

/** Whether EC2 keeps an address of a subnet for itself. */
export function isKept(address: number, subnet: Cidr): boolean {
  const offset = address - subnet.address;
  return offset < keptAtStart || offset === size(subnet.prefix) - 1;
}
