import { groupId } from "../../region/spec/groups";
import { resourceName } from "../../region/spec/names";
import type { RegionPlace } from "../../region/spec/place";

/** Returns the name of a region's cluster, which also begins the DNS name of its API. */
export function clusterName({ prefix }: Pick<RegionPlace, "prefix">): string {
  return resourceName("kubernetesCluster", prefix);
}

/** Returns the id of a region's cluster. */
export function clusterId(place: RegionPlace): string {
  return `${groupId(place, "compute")}/providers/Microsoft.ContainerService/managedClusters/${clusterName(place)}`;
}

/** Returns the name of the resource group in which AKS keeps the nodes of a region's cluster. */
export function nodeGroupName({ prefix }: Pick<RegionPlace, "prefix">): string {
  return resourceName("nodeResourceGroup", prefix, "nodes");
}

/** Returns the name of an identity of a region's cluster. */
export function clusterIdentityName(
  { prefix }: Pick<RegionPlace, "prefix">,
  of: "control-plane" | "kubelet",
): string {
  return resourceName("userAssignedIdentity", prefix, of);
}
