import type { GcpRegion } from "../../region/spec/schema";
import { builtOnFailover } from "../../../environment/failover";
import { mapValues } from "../../../core/map-values";

/** The regions of one environment in Google Cloud, by name. */
export type GcpRegions = Readonly<Record<string, GcpRegion>>;

/** The regions of an environment after every standby region has taken over. */
export function afterFailover(regions: GcpRegions): GcpRegions {
  return mapValues(regions, builtOnFailover);
}
