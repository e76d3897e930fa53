import type { RegionPlace } from "../../network/spec/ids";
import { resourceName } from "../../region/spec/names";

/** Returns the name of a region's cluster. */
export function clusterName({ prefix }: RegionPlace): string {
  return resourceName("gkeCluster", prefix);
}

/** Returns the id of a region's cluster. */
export function clusterId(place: RegionPlace): string {
  const { projectId, region } = place;
  return `projects/${projectId}/locations/${region}/clusters/${clusterName(place)}`;
}

/** Returns the address of the service account of a region's nodes. */
export function nodeServiceAccount({ prefix, projectId }: RegionPlace): string {
  return `${nodeAccountId(prefix)}@${projectId}.iam.gserviceaccount.com`;
}

/** Returns the name of that account in its project. */
export function nodeAccountId(prefix: string): string {
  return resourceName("serviceAccount", prefix, "nodes");
}
