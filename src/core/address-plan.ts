import { formatCidr, parseCidr, subBlock } from "./cidr";

/** A zone's slot in the address plan. The letter is the slot: it never moves when another zone comes or goes. */
export const zoneKeys = ["a", "b", "c", "d"] as const;
export type ZoneKey = (typeof zoneKeys)[number];

/** What a subnet is for. */
export const tiers = ["private", "trading", "public", "data"] as const;
export type Tier = (typeof tiers)[number];

/** The prefix length of a region's block; another size only for a network that exists already. */
export const regionPrefix = 16;

/**
 * Where a tier lies in a region's /16, as the index of its zone `a` among blocks of its prefix length.
 *
 * The lower half holds the tiers with nodes and pods, /20 each; the third quarter holds the small tiers,
 * /22 each, with room for two more; the last quarter stays free. New tiers get new slots and nothing is
 * ever renumbered.
 */
const slots: Record<Tier, { readonly prefix: number; readonly first: number }> = {
  private: { prefix: 20, first: 0 },
  trading: { prefix: 20, first: 4 },
  public: { prefix: 22, first: 32 },
  data: { prefix: 22, first: 36 },
};

/**
 * The block of one tier in one zone of a region.
 *
 * @param regionCidr the region's /16, for example `10.0.0.0/16`
 * @throws RangeError when the region's block is not a valid /16
 */
export function subnetCidr(regionCidr: string, tier: Tier, zone: ZoneKey): string {
  const region = parseCidr(regionCidr);
  if (region?.prefix !== regionPrefix) throw new RangeError(`${regionCidr} is not a /${regionPrefix}`);
  const { prefix, first } = slots[tier];
  return formatCidr(subBlock(region, prefix, first + zoneKeys.indexOf(zone)));
}
