import { imagesEdge } from "../../../environment/picture/copies";
import { inRegion } from "../../../environment/picture/ids";
import type { Parts, PictureNode } from "../../../environment/picture/picture";
import type { AzureResolvedRegion } from "../../region/spec/resolve";

/** Draws the container registry, and where a replica's images come from. */
export function imageParts({ name, images }: Pick<AzureResolvedRegion, "name" | "images">): Parts {
  if (images === undefined) return { nodes: [], edges: [] };
  const node: PictureNode = {
    id: inRegion(name, "images"),
    kind: "images",
    name: "Container Registry",
    details: images.kind === "home" ? [] : [`replica of ${images.of}`],
    inside: `regions.${name}`,
  };
  return {
    nodes: [node],
    edges: images.kind === "home" ? [] : [imagesEdge(name, images.of, "images, replicated")],
  };
}
