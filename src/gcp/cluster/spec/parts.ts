import { inRegion, tierOf } from "../../../environment/picture/ids";
import type { PictureNode } from "../../../environment/picture/picture";
import type { GcpResolvedRegion } from "../../region/spec/resolve";

/** Draws the control plane of the cluster. */
export function clusterParts({ name, cluster }: Pick<GcpResolvedRegion, "name" | "cluster">): PictureNode[] {
  if (cluster === undefined) return [];
  return [
    {
      id: inRegion(name, "cluster"),
      kind: "cluster",
      name: "GKE",
      details: [
        `Kubernetes ${cluster.version}, ${cluster.channel}`,
        cluster.api.kind === "dns" ? "API by its DNS name" : "API private",
      ],
      inside: tierOf(name, "private"),
    },
  ];
}
