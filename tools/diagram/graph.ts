import type { Edge, Graph, Node } from "@viz-js/viz";
import {
  isGroup,
  type GroupKind,
  type PartKind,
  type Picture,
  type PictureEdge,
  type PictureNode,
} from "../../src/environment/picture/picture";
import type { Box } from "./boxes";
import { edgeStyles, isCopy, partColours, partShapes, titleSizes } from "./style";

const font = "Helvetica";

/** What is common to both graphs: parts, and titles of groups, whose size is that of their text. */
function graph(nodes: readonly Node[], edges: readonly Edge[]): Graph {
  return {
    directed: true,
    graphAttributes: { splines: "true", esep: "+4", notranslate: "true" },
    nodeAttributes: { fontname: font, fontsize: 10, margin: "0.11,0.06", penwidth: 1 },
    edgeAttributes: { fontname: font, fontsize: 9, arrowsize: 0.7 },
    nodes: [...nodes],
    edges: [...edges],
  };
}

/** A graph that is laid out only to know how large the text of each node is. */
export function measuredGraph({ nodes }: Picture): Graph {
  return graph(
    nodes.map((node) => nodeOf(node)),
    [],
  );
}

/**
 * A graph in which everything has its place, so that only edges are left to route.
 *
 * @param boxes by id, with y growing downwards, of parts and of titles of groups
 */
export function placedGraph({ nodes, edges }: Picture, boxes: ReadonlyMap<string, Box>): Graph {
  const placed = nodes.map((node) => {
    const { x, y, width, height } = boxes.get(node.id) ?? { x: 0, y: 0, width: 0, height: 0 };
    return nodeOf(node, { pos: `${x + width / 2},${-(y + height / 2)}!` });
  });
  return graph(placed, edges.map(edgeOf));
}

function nodeOf(node: PictureNode, own: Readonly<Record<string, string>> = {}): Node {
  const attributes = isGroup(node) ? titleOf(node) : partOf(node as PictureNode<PartKind>);
  return { name: node.id, attributes: { id: node.id, ...attributes, ...own } };
}

function titleOf({ kind, name, details }: PictureNode<GroupKind>): Node["attributes"] {
  const title = `<FONT POINT-SIZE="${titleSizes[kind]}"><B>${escaped(name)}</B></FONT>`;
  const lines = kind === "tier" ? details : details.length > 0 ? [details.join(", ")] : [];
  const html = [title, ...lines.map(small)].map((line) => `${line}<BR ALIGN="LEFT"/>`).join("");
  return { label: { html }, shape: "plain" };
}

function partOf({ kind, name, details, planned }: PictureNode<PartKind>): Node["attributes"] {
  const { line, fill } = partColours[kind];
  return {
    label: { html: [`<B>${escaped(name)}</B>`, ...details.map(small)].join("<BR/>") },
    shape: partShapes[kind],
    style: planned === true ? "filled,dashed" : "filled",
    color: line,
    fillcolor: fill,
  };
}

function edgeOf({ from, to, kind, label, planned }: PictureEdge, index: number): Edge {
  const { line, width, pattern } = edgeStyles[kind];
  return {
    tail: from,
    head: to,
    attributes: {
      // Its place among the edges of the picture, by which the drawing names it.
      id: String(index),
      // Where copies come from is told by what receives them, and labels would cover parts.
      ...(label.length > 0 && !isCopy(kind) && { label: { html: label.map(escaped).join("<BR/>") } }),
      color: line,
      fontcolor: line,
      penwidth: width,
      style: planned === true ? "dashed" : pattern,
    },
  };
}

function small(text: string): string {
  return `<FONT POINT-SIZE="9">${escaped(text)}</FONT>`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
