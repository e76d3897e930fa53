import { isRegionBlock, subnetCidr, zoneKeys, type Tier, type ZoneKey } from "../../../core/address-plan";
import type { AwsNetwork, CreateNetwork } from "./schema";

/** A zone in which a network has subnets. */
export interface NetworkZone {
  readonly key: ZoneKey;
  readonly zoneId: string;
}

/** Returns the zones of a network, created or adopted, in slot order. */
export function networkZones(network: AwsNetwork): readonly NetworkZone[] {
  const zoneId = (key: ZoneKey): string | undefined =>
    network.kind === "create"
      ? network.zones[key]
      : Object.values(network.subnets).find((subnets) => subnets[key] !== undefined)?.[key]?.zoneId;
  return zoneKeys.flatMap((key) => {
    const id = zoneId(key);
    return id === undefined ? [] : [{ key, zoneId: id }];
  });
}

/** Returns the block of one tier in one zone; `undefined` where the network has no such subnet. */
export function networkSubnetCidr(network: AwsNetwork, tier: Tier, zone: ZoneKey): string | undefined {
  if (network.kind === "adopt") return network.subnets[tier]?.[zone]?.cidr;
  if (network.zones[zone] === undefined || !isRegionBlock(network.cidr)) return undefined;
  return subnetCidr(network.cidr, tier, zone);
}

/** Returns the zones in which a network has a subnet of a tier. A created one has all tiers in every zone. */
export function tierZones(network: AwsNetwork, tier: Tier): readonly NetworkZone[] {
  const zones = networkZones(network);
  return network.kind === "create"
    ? zones
    : zones.filter(({ key }) => network.subnets[tier]?.[key] !== undefined);
}

/** Returns the zones that have a NAT gateway. */
export function natZones({ nat, zones }: CreateNetwork): readonly ZoneKey[] {
  if (nat.kind === "none") return [];
  const present = zoneKeys.filter((key) => zones[key] !== undefined);
  return nat.kind === "single" ? present.filter((key) => key === nat.zone) : present;
}

/** Returns how many egress addresses each zone keeps. */
export function egressAddressCounts(network: CreateNetwork): Readonly<Partial<Record<ZoneKey, number>>> {
  return network.egressAddresses ?? Object.fromEntries(networkZones(network).map(({ key }) => [key, 1]));
}
