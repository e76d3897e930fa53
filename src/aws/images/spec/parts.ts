import { imagesEdge } from "../../../environment/picture/copies";
import { inRegion } from "../../../environment/picture/ids";
import type { Parts, PictureNode } from "../../../environment/picture/picture";
import type { ResolvedRegion } from "../../region/spec/resolve";

/** Draws the image repositories, and where a replica's images come from. */
export function imageParts({ name, images }: Pick<ResolvedRegion, "name" | "images">): Parts {
  if (images === undefined) return { nodes: [], edges: [] };
  const node: PictureNode = {
    id: inRegion(name, "images"),
    kind: "images",
    name: "ECR",
    details: images.kind === "home" ? Object.keys(images.repositories) : [`replica of ${images.of}`],
    inside: `regions.${name}`,
  };
  return {
    nodes: [node],
    edges: images.kind === "home" ? [] : [imagesEdge(name, images.of, "images, replicated")],
  };
}
