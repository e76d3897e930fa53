import { inRegion, tierOf } from "../../../environment/picture/ids";
import type { PictureNode } from "../../../environment/picture/picture";
import type { ResolvedRegion } from "../../region/spec/resolve";

/** Draws the control plane of the cluster. */
export function clusterParts({ name, cluster }: Pick<ResolvedRegion, "name" | "cluster">): PictureNode[] {
  if (cluster === undefined) return [];
  return [
    {
      id: inRegion(name, "cluster"),
      kind: "cluster",
      name: "EKS",
      details: [`Kubernetes ${cluster.version}`, `API ${cluster.api.kind}`],
      inside: tierOf(name, "private"),
    },
  ];
}
