import { isGroup, type PictureEdge } from "../../src/environment/picture/picture";
import { blocksOf, rowGap, type Block, type Size, type Sizes } from "./blocks";
import { columnOf } from "./columns";
import type { TreeNode } from "./tree";

/** A rectangle; y grows downwards. */
export interface Box extends Size {
  readonly x: number;
  readonly y: number;
}

/** Where everything is. */
export interface Boxes extends Size {
  /** Of parts, and of the titles of groups, by id. */
  readonly texts: ReadonlyMap<string, Box>;
  /** Of whole groups, by id; outer ones first. */
  readonly groups: ReadonlyMap<string, Box>;
}

/** Room for the labels of edges between what is outside and the clouds. */
const outsideGap = 150;

/** Places what a picture holds: clouds below each other, and on their left what is outside of them. */
export function boxesOf(tree: readonly TreeNode[], sizes: Sizes, edges: readonly PictureEdge[]): Boxes {
  const texts = new Map<string, Box>();
  const groups = new Map<string, Box>();
  const outside = columnsOf(
    tree.filter(({ node }) => !isGroup(node)),
    sizes,
  );
  const start = outside.reduce((x, { width }) => x + width + outsideGap, 0);
  let bottom = 0;
  for (const block of blocksOf(
    tree.filter(({ node }) => isGroup(node)),
    sizes,
  )) {
    spread(block, start, bottom, { texts, groups });
    bottom += block.height + rowGap;
  }
  let right = start;
  for (const { ids, width } of [...outside].reverse()) {
    right -= width + outsideGap;
    for (const box of besideNeighbours(ids, { x: right, width }, sizes, edges, texts)) texts.set(box.id, box);
  }
  const all = [...texts.values(), ...groups.values()];
  return {
    texts,
    groups,
    width: Math.max(0, ...all.map(({ x, width }) => x + width)),
    height: Math.max(0, ...all.map(({ y, height }) => y + height)),
  };
}

interface Column {
  readonly ids: readonly string[];
  readonly width: number;
}

function columnsOf(parts: readonly TreeNode[], sizes: Sizes): Column[] {
  const columns = [...new Set(parts.map(columnOf))].sort((one, other) => one - other);
  return columns.map((column) => {
    const ids = parts.filter((part) => columnOf(part) === column).map(({ node }) => node.id);
    return { ids, width: Math.max(...ids.map((id) => sizes.get(id)?.width ?? 0)) };
  });
}

/** Enters the boxes of a block and of all that it holds. */
function spread(
  { id, title, held, width, height }: Block,
  x: number,
  y: number,
  into: { readonly texts: Map<string, Box>; readonly groups: Map<string, Box> },
): void {
  if (title === undefined) {
    into.texts.set(id, { x, y, width, height });
    return;
  }
  into.groups.set(id, { x, y, width, height });
  into.texts.set(id, { x: x + title.x, y: y + title.y, ...title.thing });
  for (const each of held) spread(each.thing, x + each.x, y + each.y, into);
}

/** Returns the boxes of a column, each as near to what it is connected with as the others allow. */
function besideNeighbours(
  ids: readonly string[],
  { x, width }: Pick<Box, "x" | "width">,
  sizes: Sizes,
  edges: readonly PictureEdge[],
  placed: ReadonlyMap<string, Box>,
): (Box & { readonly id: string })[] {
  const wanted = ids.map((id) => {
    const ends = edges.flatMap(({ from, to }) => (from === id ? [to] : to === id ? [from] : []));
    const middles = ends.flatMap((end) => {
      const box = placed.get(end);
      return box === undefined ? [] : [box.y + box.height / 2];
    });
    const sum = middles.reduce((total, middle) => total + middle, 0);
    return { id, middle: middles.length === 0 ? 0 : sum / middles.length };
  });
  let free = 0;
  return wanted
    .sort((one, other) => one.middle - other.middle)
    .map(({ id, middle }) => {
      const size = sizes.get(id) ?? { width: 0, height: 0 };
      const y = Math.max(free, middle - size.height / 2);
      free = y + size.height + 4 * rowGap;
      return { id, x: x + (width - size.width) / 2, y, ...size };
    });
}
