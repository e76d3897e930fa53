import type { GroupKind, Picture, PictureNode } from "../../src/environment/picture/picture";
import { escapedXml } from "../lib/escaped-xml";
import type { Box } from "./boxes";
import { elementsOf, rounded } from "./elements";
import { layoutOf } from "./layout";
import { legendOf } from "./legend";
import { groupStyles } from "./style";

const margin = 12;
const fonts = "Helvetica, Arial, Liberation Sans, sans-serif";

/**
 * Draws a picture as one SVG, the same bytes for the same picture. Each text gets the width that the layout kept for
 * it, whatever font the reader has, and each part a title that tells what it is.
 */
export async function svgOf(picture: Picture): Promise<string> {
  const layout = await layoutOf(picture);
  const legend = legendOf(picture, layout.width);
  const width = rounded(Math.max(layout.width, legend.width) + 2 * margin);
  const height = rounded(layout.height + legend.height + 2 * margin);
  const nodes = new Map(picture.nodes.map((node) => [node.id, node]));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${-margin} ${-margin} ${width} ${height}" width="${width}" height="${height}" role="img" font-family="${fonts}">`,
    `<title>${escapedXml(`environment ${picture.environment}`)}</title>`,
    `<rect x="${-margin}" y="${-margin}" width="${width}" height="${height}" fill="#ffffff"/>`,
    ...[...layout.groups].map(([id, box]) => outline(box, nodes.get(id)?.kind as GroupKind)),
    ...layout.edges.map(({ id, lines }) => element(edgeText(picture, nodes, Number(id)), elementsOf(lines))),
    ...layout.nodes.map(({ id, lines, text }) =>
      element(nodeText(nodes.get(id)), elementsOf([...lines, ...text])),
    ),
    // Above everything, with a rim, so that no line goes through a label.
    `<g stroke="#ffffff" stroke-width="3" stroke-linejoin="round" paint-order="stroke">`,
    ...layout.edges.flatMap(({ text }) => elementsOf(text)),
    "</g>",
    `<g transform="translate(0 ${rounded(layout.height)})">`,
    ...legend.elements,
    "</g>",
    "</svg>",
    "",
  ].join("\n");
}

function outline({ x, y, width, height }: Box, kind: GroupKind): string {
  const { fill, line, width: stroke } = groupStyles[kind];
  return `<rect x="${rounded(x)}" y="${rounded(y)}" width="${rounded(width)}" height="${rounded(height)}" rx="7" fill="${fill}" stroke="${line}" stroke-width="${stroke}"/>`;
}

/** An element with a title, which is read to who does not see, and shown to who points at it. */
function element(title: string, content: readonly string[]): string {
  return ["<g>", `<title>${escapedXml(title)}</title>`, ...content, "</g>"].join("\n");
}

function nodeText(node: PictureNode | undefined): string {
  return node === undefined ? "" : [`${node.kind} ${node.name}`, ...node.details].join(", ");
}

function edgeText({ edges }: Picture, nodes: ReadonlyMap<string, PictureNode>, index: number): string {
  const edge = edges[index];
  if (edge === undefined) return "";
  const nameOf = (id: string): string => nodes.get(id)?.name ?? id;
  return [`${edge.kind} from ${nameOf(edge.from)} to ${nameOf(edge.to)}`, ...edge.label].join(", ");
}
