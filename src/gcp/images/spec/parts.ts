import { imagesEdge } from "../../../environment/picture/copies";
import { inRegion } from "../../../environment/picture/ids";
import type { Parts, PictureNode } from "../../../environment/picture/picture";
import type { GcpResolvedRegion } from "../../region/spec/resolve";

/** Draws the image repositories, and where a replica's images come from. */
export function imageParts({ name, images }: Pick<GcpResolvedRegion, "name" | "images">): Parts {
  if (images === undefined) return { nodes: [], edges: [] };
  const node: PictureNode = {
    id: inRegion(name, "images"),
    kind: "images",
    name: "Artifact Registry",
    details: images.kind === "home" ? Object.keys(images.repositories) : [`replica of ${images.of}`],
    inside: `regions.${name}`,
  };
  if (images.kind === "home") return { nodes: [node], edges: [] };
  const how = images.by === "push" ? "images, pushed to both" : "images, pulled through";
  return { nodes: [node], edges: [imagesEdge(name, images.of, how)] };
}
