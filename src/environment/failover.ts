import { standsBy, type RoleOfRegion } from "./region";

/** A region after it has taken over, if it stands by: machines that are built on a failover are there. */
export function builtOnFailover<Region extends RoleOfRegion>(region: Region): Region {
  return standsBy(region.role) && region.capacity === "none" ? { ...region, capacity: "on-demand" } : region;
}
