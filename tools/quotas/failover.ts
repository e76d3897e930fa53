import type { AwsRegion } from "../../src/config/aws-region-schema";
import type { Environment } from "../../src/config/environment-schema";

/**
 * The environment in which every region that stands by has taken over: what it plans not to build, or hopes for,
 * is there.
 */
export function afterFailover(environment: Environment): Environment {
  const regions = Object.entries(environment.regions).map(
    ([name, region]) => [name, takenOver(region)] as const,
  );
  return { ...environment, regions: Object.fromEntries(regions) };
}

function takenOver(region: AwsRegion): AwsRegion {
  if (region.role !== "dr" && region.role !== "standby") return region;
  return region.capacity === "none" ? { ...region, capacity: "on-demand" } : region;
}
