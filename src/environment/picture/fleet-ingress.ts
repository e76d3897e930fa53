import { inRegion, networkOf } from "./ids";
import { clients } from "./outside";
import { joined, type Parts, type PictureNode } from "./picture";

/** An ingress, which leads to a fleet or to what a cluster has behind it. */
interface DrawnIngress {
  readonly kind: string;
  /** Stated of one that leads to a fleet. */
  readonly fleet?: string;
  readonly from?: readonly string[];
}

/** Draws where connections come in, the clients that may connect, and the fleet that is reached. */
export function ingressParts<Ingress extends DrawnIngress>(
  region: {
    readonly name: string;
    readonly ingress: Readonly<Record<string, Ingress>>;
    readonly fleets: Readonly<Record<string, { readonly active: string }>>;
  },
  details: (ingress: Ingress) => readonly string[],
): Parts {
  const { name, fleets } = region;
  const drawn = Object.entries(region.ingress).map(([key, ingress]): Parts => {
    const id = inRegion(name, `ingress.${key}`);
    const node: PictureNode = {
      id,
      kind: "ingress",
      name: key,
      details: details(ingress),
      inside: networkOf(name),
    };
    const { kind, fleet = "", from = [] } = ingress;
    if (kind !== "fleet") return { nodes: [node], edges: [] };
    const to = inRegion(name, `fleets.${fleet}.generations.${fleets[fleet]?.active ?? ""}`);
    return joined(
      { nodes: [node], edges: [{ from: id, to, kind: "traffic", label: [] }] },
      clients(id, from),
    );
  });
  return joined(...drawn);
}
