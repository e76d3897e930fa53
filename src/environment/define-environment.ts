import type { AwsRegionInput, AwsRegionRole } from "../aws/region/spec/schema";
import type { EnvironmentInput } from "./schema";

/** States an environment. It is checked when it is synthesized, so that all its faults come in one report. */
export function defineEnvironment(environment: EnvironmentInput): EnvironmentInput {
  return environment;
}

/** What a region shares with another: everything but its identity and what lies in it. */
type Inherited = "cloud" | "cluster" | "pools" | "ingress" | "monitoring";

/**
 * A region like another. What `own` states replaces the base's value as a whole. Role, region, account and roles
 * are never inherited, nor what lies in one region only: network, interconnect, fleets and data.
 */
export function like(
  base: Pick<AwsRegionInput, Inherited>,
  own: Omit<AwsRegionInput, Inherited | keyof DistributedRole> &
    AwsRegionRole &
    Partial<Pick<AwsRegionInput, Inherited>>,
): AwsRegionInput {
  const { cloud, cluster, pools, ingress, monitoring } = base;
  return { cloud, cluster, pools, ingress, monitoring, ...own };
}

type DistributedRole = { role: unknown; capacity: unknown; emulator: unknown };
