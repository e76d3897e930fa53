import { slotCidr, type Slot } from "../../../core/address-plan";

/** The purposes of subnets. A subnet of Google Cloud spans the zones of its region. */
export const gcpTiers = ["private", "trading", "data"] as const;
export type GcpTier = (typeof gcpTiers)[number];

/** What a region's block is divided into. */
export type GcpBlock = GcpTier | "producers" | "services" | "pods";

/**
 * Where each block lies in a region's /16.
 *
 * The first quarter holds the subnets and `producers`, which Google's own networks take for managed services: Cloud SQL
 * takes a /24 of it for a region and kind of instance. `services` are the cluster's service addresses. The upper half
 * holds the pods, of which a node takes a /24 by default. The rest is unused: new blocks get new slots; existing ones
 * are never renumbered.
 */
const slots: Record<GcpBlock, Slot> = {
  private: { prefix: 20, index: 0 },
  trading: { prefix: 20, index: 1 },
  data: { prefix: 22, index: 8 },
  producers: { prefix: 20, index: 3 },
  services: { prefix: 20, index: 4 },
  pods: { prefix: 17, index: 1 },
};

/**
 * Returns the block of a region for a purpose.
 *
 * @param regionCidr the region's /16, for example `10.2.0.0/16`
 * @throws RangeError when the region's block is not a valid /16
 */
export function gcpBlockCidr(regionCidr: string, block: GcpBlock): string {
  return slotCidr(regionCidr, slots[block]);
}
