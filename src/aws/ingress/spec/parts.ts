import { inRegion, tierOf } from "../../../environment/picture/ids";
import { clients } from "../../../environment/picture/outside";
import { joined, type Parts, type PictureNode } from "../../../environment/picture/picture";
import type { ResolvedRegion } from "../../region/spec/resolve";

/** Draws load balancers, and the clients that may connect to each. */
export function ingressParts({ name, ingress }: Pick<ResolvedRegion, "name" | "ingress">): Parts {
  const drawn = Object.entries(ingress).map(([key, { exposure, zones, from, listener, target }]): Parts => {
    const id = inRegion(name, `ingress.${key}`);
    const port = `${listener.kind} ${listener.port}`;
    const node: PictureNode = {
      id,
      kind: "ingress",
      name: key,
      details: [
        `${exposure} NLB, zone ${zones.join(", ")}`,
        `${port} to target ${target.port}`,
        target.serving === "one" ? "one target serves" : "all targets serve",
      ],
      inside: tierOf(name, exposure === "public" ? "public" : "private"),
    };
    return joined({ nodes: [node], edges: [] }, clients(id, from));
  });
  return joined(...drawn);
}
