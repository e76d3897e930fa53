import { subnetIdsByTier, type RegionPlace } from "../../network/spec/ids";
import type { GcpNetwork } from "../../network/spec/schema";

/** Returns the filter of Cloud Logging that finds the flow logs of a region's subnets. */
export function flowLogFilter(place: RegionPlace, network: GcpNetwork): string {
  const names = Object.values(subnetIdsByTier(place, network)).map((id) => `"${id.split("/").at(-1)}"`);
  return [
    'resource.type="gce_subnetwork"',
    `logName="projects/${place.projectId}/logs/compute.googleapis.com%2Fvpc_flows"`,
    `resource.labels.subnetwork_name=(${names.join(" OR ")})`,
  ].join(" AND ");
}
