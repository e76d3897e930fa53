import { mapValues } from "../../../core/map-values";
import { standsBy } from "../../../environment/region";
import type { GcpRegion } from "../../region/spec/schema";

/** The regions of one environment in Google Cloud, by name. */
export type GcpRegions = Readonly<Record<string, GcpRegion>>;

/** The regions of an environment after every standby region has taken over: what is built on failover is there. */
export function afterFailover(regions: GcpRegions): GcpRegions {
  return mapValues(regions, (region) =>
    standsBy(region.role) && region.capacity === "none" ? { ...region, capacity: "on-demand" } : region,
  );
}
