import { formatCidr, parseCidr, subBlock } from "./cidr";

/** Slots of zones in the address plan. A zone keeps its slot when another is added or removed. */
export const zoneKeys = ["a", "b", "c", "d"] as const;
export type ZoneKey = (typeof zoneKeys)[number];

/** The purposes of subnets. */
export const tiers = ["private", "trading", "public", "data"] as const;
export type Tier = (typeof tiers)[number];

/** Prefix length of a region's block. An adopted network may have another. */
export const regionPrefixLength = 16;

/** Whether a block is one that the address plan divides. */
export function isRegionBlock(cidr: string): boolean {
  return parseCidr(cidr)?.prefix === regionPrefixLength;
}

/** A block of a region's /16: its prefix length, and its index among the blocks of that length. */
export interface Slot {
  readonly prefix: number;
  readonly index: number;
}

/**
 * Where the zone `a` of each tier lies in a region's /16; the other zones follow.
 *
 * The lower half holds the tiers with nodes and pods, /20 each; the third quarter holds the small tiers,
 * /22 each, with room for two more; the last quarter is unused. New tiers get new slots; existing ones are
 * never renumbered.
 */
const slots: Record<Tier, Slot> = {
  private: { prefix: 20, index: 0 },
  trading: { prefix: 20, index: 4 },
  public: { prefix: 22, index: 32 },
  data: { prefix: 22, index: 36 },
};

/**
 * Returns the block of one tier in one zone of a region.
 *
 * @param regionCidr the region's /16, for example `10.0.0.0/16`
 * @throws RangeError when the region's block is not a valid /16
 */
export function subnetCidr(regionCidr: string, tier: Tier, zone: ZoneKey): string {
  const { prefix, index } = slots[tier];
  return slotCidr(regionCidr, { prefix, index: index + zoneKeys.indexOf(zone) });
}

/**
 * Returns the block of a slot of a region.
 *
 * @param regionCidr the region's /16, for example `10.0.0.0/16`
 * @throws RangeError when the region's block is not a valid /16
 */
export function slotCidr(regionCidr: string, { prefix, index }: Slot): string {
  const region = parseCidr(regionCidr);
  if (region?.prefix !== regionPrefixLength) {
    throw new RangeError(`${regionCidr} is not a /${regionPrefixLength}`);
  }
  return formatCidr(subBlock(region, prefix, index));
}
