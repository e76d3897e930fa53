import type { Placement } from "./placement-schema";

/**
 * Returns the resources that a generation may have of its own to be placed, and whether it has them, for its record. Each
 * dedicated host is one, so that an edit of their number would destroy one or make one more.
 *
 * @param reserved whether its region reserves machines
 */
export function ownedParts(placement: Placement, reserved: boolean): Readonly<Record<string, boolean>> {
  const { kind } = placement;
  return {
    placement: kind === "proximity",
    reservation: reserved && kind === "reserved",
    ...(kind === "dedicated-hosts" && { [`hosts-${placement.hosts}`]: true }),
  };
}
