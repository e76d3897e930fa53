import type { GcpResolved, GcpResolvedRegion } from "../../src/gcp/region/spec/resolve";

/** A region in its environment: what every stack of the region is made from. */
export interface GcpRegionContext {
  readonly environment: GcpResolved;
  readonly region: GcpResolvedRegion;
}
