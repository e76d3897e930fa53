import type { AwsRegion } from "../../src/aws/region/spec/schema";
import type { Environment } from "../../src/environment/schema";
import { commonTags } from "../../src/core/tags";

/** A region in its environment: what every stack of the region is made from. */
export interface AwsRegionContext {
  readonly environment: Environment;
  /** The region's name in the environment, for example `virginia`. */
  readonly name: string;
  readonly region: AwsRegion;
}

/** Begins the name of everything in the region. */
export function regionPrefix({ environment, name }: AwsRegionContext): string {
  return `hft-${environment.name}-${name}`;
}

export function regionTags({ environment, name }: AwsRegionContext): Record<string, string> {
  const { team, costCentre } = environment.owner;
  return commonTags({ environment: environment.name, region: name, team, costCentre });
}
