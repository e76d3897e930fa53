import { inRegion, networkOf } from "../../../environment/picture/ids";
import { clients } from "../../../environment/picture/outside";
import { joined, type Parts, type PictureEdge, type PictureNode } from "../../../environment/picture/picture";
import type { AzureResolvedRegion } from "../../region/spec/resolve";
import type { AzureIngress } from "./schema";

/** Draws where connections come in, the clients that may connect, and the fleet that is reached. */
export function ingressParts({ name, ingress, fleets }: AzureResolvedRegion): Parts {
  const drawn = Object.entries(ingress).map(([key, each]): Parts => {
    const id = inRegion(name, `ingress.${key}`);
    const node: PictureNode = {
      id,
      kind: "ingress",
      name: key,
      details: details(each),
      inside: networkOf(name),
    };
    if (each.kind !== "fleet") return { nodes: [node], edges: [] };
    const active = fleets[each.fleet]?.active ?? "";
    const edge: PictureEdge = {
      from: id,
      to: inRegion(name, `fleets.${each.fleet}.generations.${active}`),
      kind: "traffic",
      label: [],
    };
    return joined({ nodes: [node], edges: [edge] }, clients(id, each.from));
  });
  return joined(...drawn);
}

function details(ingress: AzureIngress): string[] {
  if (ingress.kind === "service") return ["public address", "of a Service"];
  return [`${ingress.address.kind} load balancer`, `tcp ${ingress.ports.join(", ")}`];
}
