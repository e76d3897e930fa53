import { slotCidr, subnetCidr, zoneKeys, type Slot, type ZoneKey } from "../../../core/address-plan";

/** Subnets that span the zones of a region. */
export const regionalTiers = ["private", "data", "endpoints"] as const;
export type RegionalTier = (typeof regionalTiers)[number];

/** What a region's block is divided into, beside the subnets of the trading tier. */
export type AzureBlock = RegionalTier | "machines" | "small" | "apiServer" | "gateway" | "services" | "pods";

/**
 * Where each block lies in a region's /16.
 *
 * `machines`, the lower half, holds `private`, which is as large as that tier of all zones together, and the trading
 * subnets of the zones, each where the core's address plan has it. `small` holds the rest of the network: `data`,
 * delegated to PostgreSQL; `endpoints`, private endpoints; `apiServer`, a cluster's API server; `gateway`, ExpressRoute
 * and VPN gateways. `services` are a cluster's service addresses, which no block of its network may hold. `pods` is a
 * part of the network only where pods have addresses of their own. New blocks get new slots; existing ones are never
 * renumbered.
 */
const slots: Record<AzureBlock, Slot> = {
  machines: { prefix: 17, index: 0 },
  private: { prefix: 18, index: 0 },
  small: { prefix: 19, index: 4 },
  endpoints: { prefix: 22, index: 32 },
  gateway: { prefix: 26, index: 528 },
  apiServer: { prefix: 24, index: 133 },
  data: { prefix: 22, index: 36 },
  services: { prefix: 20, index: 10 },
  pods: { prefix: 18, index: 3 },
};

/**
 * Returns the block of a region for a purpose.
 *
 * @param regionCidr the region's /16, for example `10.3.0.0/16`
 * @throws RangeError when the region's block is not a valid /16
 */
export function azureBlockCidr(regionCidr: string, block: AzureBlock): string {
  return slotCidr(regionCidr, slots[block]);
}

/** Returns the block of the trading machines in one zone. */
export function tradingCidr(regionCidr: string, zone: ZoneKey): string {
  return subnetCidr(regionCidr, "trading", zone);
}

/** A subnet of a region: that of a regional tier, of the API server, of the pods, or of the trading machines of a zone. */
export const subnetSlots = [
  ...regionalTiers,
  "apiServer",
  "pods",
  ...zoneKeys.map((zone) => `trading-${zone}` as const),
] as const;
export type SubnetSlot = (typeof subnetSlots)[number];
