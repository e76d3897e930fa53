import type { AwsResolved, ResolvedRegion } from "../../src/aws/region/spec/resolve";

/** A region in its environment: what every stack of the region is made from. */
export interface AwsRegionContext {
  readonly environment: AwsResolved;
  readonly region: ResolvedRegion;
}
