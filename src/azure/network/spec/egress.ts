import type { ZoneKey } from "../../../core/address-plan";
import type { SubnetSlot } from "./address-plan";
import { networkZones, type NetworkZone } from "./network";
import { groupOf } from "./security";
import type { CreateNetwork } from "./schema";

type Egress = Pick<CreateNetwork, "zones" | "nat">;

/** Returns the zones that have a NAT gateway, in slot order. */
export function natZones({ zones, nat }: Egress): readonly NetworkZone[] {
  const all = networkZones({ zones });
  switch (nat.kind) {
    case "none":
      return [];
    case "single":
      return all.filter(({ key }) => key === (nat.zone ?? all[0]?.key));
    case "per-zone":
      return all;
  }
}

/**
 * Returns the zone through which machines of a subnet reach the internet: trading machines through their own, so that
 * the loss of another is none of theirs. `undefined` for a subnet without such a way.
 */
export function natZoneOf(slot: SubnetSlot, network: Egress): ZoneKey | undefined {
  if (groupOf(slot) !== "machines") return undefined;
  const zones = natZones(network);
  return (zones.find(({ key }) => slot === `trading-${key}`) ?? zones[0])?.key;
}
