import { instance } from "@viz-js/viz";
import type { Picture } from "../../src/environment/picture/picture";
import type { Size } from "./blocks";
import { boxesOf, type Box } from "./boxes";
import { onItsLine } from "./label";
import { measuredGraph, placedGraph } from "./graph";
import type { Operation } from "./operation";
import { treeOf } from "./tree";

/** A part, the title of a group, or an edge. */
export interface Drawn {
  /** Of a node: its id in the picture. Of an edge: its place in the list. */
  readonly id: string;
  readonly lines: readonly Operation[];
  readonly text: readonly Operation[];
}

/** A picture with every line and text in its place. */
export interface Layout extends Size {
  /** Of whole groups, by id; outer ones first. */
  readonly groups: ReadonlyMap<string, Box>;
  readonly nodes: readonly Drawn[];
  readonly edges: readonly Drawn[];
}

interface Laid {
  readonly id?: string;
  readonly width?: string;
  readonly height?: string;
  readonly _draw_?: readonly Operation[];
  readonly _hdraw_?: readonly Operation[];
  readonly _ldraw_?: readonly Operation[];
}

interface Output {
  readonly objects?: readonly Laid[];
  readonly edges?: readonly Laid[];
}

const pointsPerInch = 72;

/**
 * Lays a picture out. Graphviz measures texts, routes edges around parts, and says what to draw; where parts are is
 * decided here, so that all regions have the same columns. Graphviz is a library, the same on every machine, and so is
 * the layout.
 */
export async function layoutOf(picture: Picture): Promise<Layout> {
  const viz = await instance();
  const measured = viz.renderJSON(measuredGraph(picture), { engine: "neato" }) as Output;
  const sizes = new Map(
    (measured.objects ?? []).map(({ id = "", width, height }) => [id, sizeOf(width, height)]),
  );
  const { texts, groups, width, height } = boxesOf(treeOf(picture), sizes, picture.edges);
  const placed = viz.renderJSON(placedGraph(picture, texts), { engine: "nop2" }) as Output;
  return {
    groups,
    width,
    height,
    nodes: drawn(placed.objects),
    edges: drawn(placed.edges).map((edge) => ({ ...edge, text: onItsLine(edge.text, edge.lines) })),
  };
}

function sizeOf(width = "0", height = "0"): Size {
  return { width: Number(width) * pointsPerInch, height: Number(height) * pointsPerInch };
}

function drawn(all: readonly Laid[] = []): Drawn[] {
  return all.map(({ id = "", _draw_ = [], _hdraw_ = [], _ldraw_ = [] }) => {
    return { id, lines: [..._draw_, ..._hdraw_], text: _ldraw_ };
  });
}
