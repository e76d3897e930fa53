import { inRegion, tierOf } from "../../../environment/picture/ids";
import { poolParts } from "../../../environment/picture/machines";
import { joined, type Parts, type PictureNode } from "../../../environment/picture/picture";
import type { AzureResolvedRegion } from "../../region/spec/resolve";

/** Draws the control plane of the cluster, and its system pool. */
export function clusterParts(region: AzureResolvedRegion): Parts {
  const { name, cluster } = region;
  if (cluster === undefined) return { nodes: [], edges: [] };
  const node: PictureNode = {
    id: inRegion(name, "cluster"),
    kind: "cluster",
    name: "AKS",
    details: [
      `Kubernetes ${cluster.version}`,
      cluster.api.kind === "vnet-integration" ? "API in the network" : "API by private endpoint",
    ],
    inside: tierOf(name, "private"),
  };
  const { machine, nodes } = cluster.system;
  const system = poolParts(region, "system", { kind: "system", machine, nodes });
  return joined({ nodes: [node], edges: [] }, system);
}
