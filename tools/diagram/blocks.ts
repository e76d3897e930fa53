import { isGroup, type GroupKind } from "../../src/environment/picture/picture";
import { columnOf } from "./columns";
import type { TreeNode } from "./tree";

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A part, or a group with its title and what it holds, each at a place that is counted from the group's corner. */
export interface Block extends Size {
  readonly id: string;
  readonly title?: Placed<Size>;
  readonly held: readonly Placed<Block>[];
}

interface Placed<Thing> {
  readonly x: number;
  readonly y: number;
  readonly thing: Thing;
}

export const rowGap = 12;
const columnGap = 26;
const padding = 9;

/** Sizes of parts, and of the titles of groups, by id. */
export type Sizes = ReadonlyMap<string, Size>;

/** Widths of the columns that all groups of a kind have in common, by kind and column. */
type Widths = ReadonlyMap<GroupKind, ReadonlyMap<number, number>>;

/** Groups whose columns are the same wherever they are, so that regions can be compared; inner ones first. */
const aligned = ["network", "region", "cloud"] as const satisfies readonly GroupKind[];

/** Returns the blocks of a tree: in each group columns from the outside to the data, and rows in each of them. */
export function blocksOf(tree: readonly TreeNode[], sizes: Sizes): readonly Block[] {
  let widths: Widths = new Map();
  for (const kind of aligned) {
    const own = groupsOf(kind, tree).flatMap(({ holds }) => [...columnWidths(holds, sizes, widths)]);
    widths = new Map([...widths, [kind, widest(own)]]);
  }
  return tree.map((each) => blockOf(each, sizes, widths));
}

function groupsOf(kind: GroupKind, tree: readonly TreeNode[]): TreeNode[] {
  return tree.flatMap((each) => (each.node.kind === kind ? [each] : groupsOf(kind, each.holds)));
}

function columnWidths(holds: readonly TreeNode[], sizes: Sizes, widths: Widths): ReadonlyMap<number, number> {
  return widest(holds.map((each) => [columnOf(each), blockOf(each, sizes, widths).width]));
}

/** The greatest width of each column, in the order of the columns. */
function widest(all: readonly (readonly [column: number, width: number])[]): ReadonlyMap<number, number> {
  const columns = [...new Set(all.map(([column]) => column))].sort((one, other) => one - other);
  return new Map(
    columns.map((column) => [
      column,
      Math.max(...all.flatMap(([of, width]) => (of === column ? [width] : []))),
    ]),
  );
}

function blockOf({ node, holds }: TreeNode, sizes: Sizes, widths: Widths): Block {
  const { id } = node;
  const own = sizes.get(id) ?? { width: 0, height: 0 };
  if (!isGroup(node)) return { id, held: [], ...own };
  const held: Placed<Block>[] = [];
  const top = padding + own.height + 10;
  let x = padding;
  for (const [column, width] of widths.get(node.kind) ?? columnWidths(holds, sizes, widths)) {
    let y = top;
    for (const each of holds.filter((one) => columnOf(one) === column)) {
      const thing = blockOf(each, sizes, widths);
      held.push({ x: x + (isGroup(each.node) ? 0 : (width - thing.width) / 2), y, thing });
      y += thing.height + rowGap;
    }
    x += width + columnGap;
  }
  const right = Math.max(x - columnGap, own.width + padding);
  const bottom = Math.max(top, ...held.map(({ y, thing }) => y + thing.height));
  return {
    id,
    title: { x: padding, y: padding, thing: own },
    held,
    width: right + padding,
    height: bottom + padding,
  };
}
