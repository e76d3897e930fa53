import { isRegionBlock, zoneKeys, type ZoneKey } from "../../../core/address-plan";
import type { AddressRange } from "../../../environment/outline";
import {
  azureBlockCidr,
  regionalTiers,
  subnetSlots,
  tradingCidr,
  type RegionalTier,
  type SubnetSlot,
} from "./address-plan";
import type { AdoptNetwork, AzureNetwork, CreateNetwork } from "./schema";

/** A zone of a region, by the slot under which its parts name it. */
export interface NetworkZone {
  readonly key: ZoneKey;
  /** As the subscription numbers it, `1` to `3`; not set in a region without zones. */
  readonly number?: string | undefined;
  /** The building that every subscription knows by this name, for example `eastus-az2`. */
  readonly physical?: string | undefined;
}

/** Returns the zones of a region, in slot order. */
export function networkZones({ zones }: Pick<AzureNetwork, "zones">): readonly NetworkZone[] {
  return zoneKeys.flatMap((key) => {
    const { [key]: zone } = zones;
    return zone === undefined ? [] : [{ key, ...zone }];
  });
}

/** A subnet by the name that it has in its network, and its block. */
export interface SubnetBlock {
  readonly name: string;
  readonly cidr: string;
}

/** Returns the subnets that a region has; none of a block that is no /16, which a rule refuses. */
export function subnetBlocks(network: AzureNetwork): Readonly<Partial<Record<SubnetSlot, SubnetBlock>>> {
  const all = network.kind === "create" ? createdBlocks(network) : adoptedBlocks(network);
  return Object.fromEntries(
    subnetSlots.flatMap((slot) => {
      const { [slot]: block } = all;
      return block === undefined ? [] : [[slot, block]];
    }),
  );
}

type Blocks = Partial<Record<SubnetSlot, SubnetBlock>>;

function createdBlocks({ cidr, zones, pods }: CreateNetwork): Blocks {
  if (!isRegionBlock(cidr)) return {};
  const trading = networkZones({ zones }).map(({ key }): [SubnetSlot, string] => [
    `trading-${key}`,
    tradingCidr(cidr, key),
  ]);
  const regional = [
    ...regionalTiers,
    "apiServer" as const,
    ...(pods === "subnet" ? (["pods"] as const) : []),
  ].map((tier): [SubnetSlot, string] => [tier, azureBlockCidr(cidr, tier)]);
  return Object.fromEntries(
    [...regional, ...trading].map(([slot, block]) => [slot, { name: slot, cidr: block }]),
  );
}

function adoptedBlocks({ subnets: { trading, gateway: _, ...regional } }: AdoptNetwork): Blocks {
  const byZone = Object.entries(trading).map(([zone, block]) => [`trading-${zone}`, block] as const);
  return Object.fromEntries([...Object.entries(regional), ...byZone]);
}

/** Returns the blocks of a created network: the whole of its region's but what a cluster keeps to itself. */
export function addressSpace({ cidr, pods }: Pick<CreateNetwork, "cidr" | "pods">): readonly string[] {
  const parts = ["machines", "small", ...(pods === "subnet" ? (["pods"] as const) : [])] as const;
  return parts.map((part) => azureBlockCidr(cidr, part));
}

/** The one name that a subnet of gateways has. */
export const gatewaySubnetName = "GatewaySubnet";

/** Returns the block of the subnet in which gateways are; `undefined` for an adopted network that states none. */
export function gatewayBlock(network: CreateNetwork): string;
export function gatewayBlock(network: AzureNetwork): string | undefined;
export function gatewayBlock(network: AzureNetwork): string | undefined {
  return network.kind === "create" ? azureBlockCidr(network.cidr, "gateway") : network.subnets.gateway?.cidr;
}

/** Returns the ranges that a network takes of its environment's address space; paths begin at the region. */
export function networkRanges(network: AzureNetwork): readonly AddressRange[] {
  if (network.kind === "create") {
    return [{ path: "network.cidr", cidr: network.cidr, purpose: "network" }];
  }
  return adoptedRanges(network).map(({ path, ...range }) => ({ ...range, path: `network.${path}` }));
}

/** Returns the ranges of adopted subnets; paths begin at the network. */
export function adoptedRanges({ subnets }: AdoptNetwork): readonly AddressRange[] {
  const { trading, ...regional } = subnets;
  const of = (
    path: string,
    block: Pick<SubnetBlock, "cidr"> | undefined,
    purpose: AddressRange["purpose"],
  ): AddressRange[] =>
    block === undefined ? [] : [{ path: `subnets.${path}.cidr`, cidr: block.cidr, purpose }];
  return [
    ...regionalTiers.flatMap((tier: RegionalTier) => of(tier, regional[tier], "network")),
    ...of("apiServer", regional.apiServer, "network"),
    ...of("pods", regional.pods, "pods"),
    ...of("gateway", regional.gateway, "network"),
    ...zoneKeys.flatMap((zone) => of(`trading.${zone}`, trading[zone], "network")),
  ];
}
