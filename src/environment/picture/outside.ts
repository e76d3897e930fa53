import type { Parts, PictureEdge, PictureNode } from "./picture";

/** A building in which links begin. */
export function site(name: string): PictureNode<"site"> {
  return { id: `sites.${name}`, kind: "site", name, details: [] };
}

/** A router at the other end of a tunnel. */
export function router(name: string, addresses: readonly string[]): PictureNode<"router"> {
  return { id: `routers.${name}.${addresses.join("+")}`, kind: "router", name, details: addresses };
}

/** Clients of an ingress, by the blocks that they connect from. */
export function clients(to: string, from: readonly string[]): Parts {
  const id = `clients.${from.join("+")}`;
  const edge: PictureEdge = { from: id, to, kind: "traffic", label: [] };
  return { nodes: [{ id, kind: "clients", name: "clients", details: from }], edges: [edge] };
}
