import type { RegionPlace } from "../../network/spec/ids";
import { resourceName } from "../../region/spec/names";

/** Returns the name of a region's cluster. */
export function clusterName({ prefix }: RegionPlace): string {
  return resourceName("gkeCluster", prefix);
}

/**
 * Returns what the names of a cluster's nodes begin with. GKE shortens the cluster's name in them, by a rule that was not
 * read: the beginning that is left in any case may be that of a neighbour too.
 */
export function nodeNamePrefix(place: RegionPlace): string {
  return `gke-${clusterName(place).slice(0, 16)}`;
}

/** Returns the id of a region's cluster. */
export function clusterId(place: RegionPlace): string {
  const { projectId, region } = place;
  return `projects/${projectId}/locations/${region}/clusters/${clusterName(place)}`;
}

/** Returns the name of the service account of a region's nodes, in its project. */
export function nodeAccountId(prefix: string): string {
  return resourceName("serviceAccount", prefix, "nodes");
}
