import type { AzureResolved, AzureResolvedRegion } from "../../src/azure/region/spec/resolve";

/** A region in its environment: what every stack of the region is made from. */
export interface AzureRegionContext {
  readonly environment: AzureResolved;
  readonly region: AzureResolvedRegion;
}
