import { formatCidr, parseCidr, subBlock } from "./cidr";

/** Slots of zones in the address plan. A zone keeps its slot when another is added or removed. */
export const zoneKeys = ["a", "b", "c", "d"] as const;
export type ZoneKey = (typeof zoneKeys)[number];

/** The purposes of subnets. */
export const tiers = ["private", "trading", "public", "data"] as const;
export type Tier = (typeof tiers)[number];

/** Prefix length of a region's block. An adopted network may have another. */
export const regionPrefixLength = 16;

/**
 * Where each tier lies in a region's /16: the index of its zone `a` among blocks of its prefix length.
 *
 * The lower half holds the tiers with nodes and pods, /20 each; the third quarter holds the small tiers,
 * /22 each, with room for two more; the last quarter is unused. New tiers get new slots; existing ones are
 * never renumbered.
 */
const slots: Record<Tier, { readonly prefix: number; readonly first: number }> = {
  private: { prefix: 20, first: 0 },
  trading: { prefix: 20, first: 4 },
  public: { prefix: 22, first: 32 },
  data: { prefix: 22, first: 36 },
};

/**
 * Returns the block of one tier in one zone of a region.
 *
 * @param regionCidr the region's /16, for example `10.0.0.0/16`
 * @throws RangeError when the region's block is not a valid /16
 */
export function subnetCidr(regionCidr: string, tier: Tier, zone: ZoneKey): string {
  const region = parseCidr(regionCidr);
  if (region?.prefix !== regionPrefixLength) {
    throw new RangeError(`${regionCidr} is not a /${regionPrefixLength}`);
  }
  const { prefix, first } = slots[tier];
  return formatCidr(subBlock(region, prefix, first + zoneKeys.indexOf(zone)));
}
