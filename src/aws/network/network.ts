import { tiers, type Tier, type ZoneKey } from "../../core/address-plan";
import type { AwsNetwork, KeyArns } from "./spec/schema";

export interface Subnet {
  readonly id: string;
  /** The zone's name in this account, which a few APIs take in place of its id. */
  readonly zoneName: string;
}

/**
 * Returns the ARN of the key for a use.
 *
 * @throws Error when the region has no key for this use: a rule should have refused the environment
 */
export function keyFor(network: Network, use: keyof KeyArns): string {
  const arn = network.keyArns[use];
  if (arn === undefined) throw new Error(`the network has no key for ${use}`);
  return arn;
}

/**
 * What the other parts of a region read of its network. `VpcNetwork` creates one, `adoptedNetwork` returns one that
 * exists already, `remoteNetwork` reads one from the outputs of its stack.
 */
export interface Network {
  /** As the environment states it. */
  readonly stated: AwsNetwork;
  readonly vpcId: string;
  readonly cidr: string;
  readonly subnets: Readonly<Partial<Record<Tier, Readonly<Partial<Record<ZoneKey, Subnet>>>>>>;
  readonly keyArns: KeyArns;
  /** Public source addresses of traffic through NAT gateways, in use or kept for one, which venues allow-list. */
  readonly egressAddresses: readonly string[];
}

/** Returns the ids of a tier's subnets, in zone order. */
export function subnetIds(network: Network, tier: Tier): string[] {
  return Object.values(network.subnets[tier] ?? {}).map(({ id }) => id);
}

/**
 * Returns the subnet of a tier in a zone.
 *
 * @throws Error when the network has no such subnet: a rule should have refused the environment
 */
export function subnetIn(network: Network, tier: Tier, zone: ZoneKey): Subnet {
  const subnet = network.subnets[tier]?.[zone];
  if (subnet === undefined) throw new Error(`the network has no ${tier} subnet in zone ${zone}`);
  return subnet;
}

/** Returns the outputs of a network's stack, which `remoteNetwork` reads. */
export function networkOutputs(network: Network): Readonly<Record<string, unknown>> {
  const subnetsOf = (tier: Tier): Readonly<Record<string, unknown>> =>
    Object.fromEntries(
      Object.entries(network.subnets[tier] ?? {}).map(([zone, { id, zoneName }]) => [
        zone,
        { id, zone_name: zoneName },
      ]),
    );
  return {
    vpc_id: network.vpcId,
    subnets: Object.fromEntries(
      tiers.filter((tier) => network.subnets[tier] !== undefined).map((tier) => [tier, subnetsOf(tier)]),
    ),
    key_arns: network.keyArns,
    venue_allow_list: network.egressAddresses,
  };
}
