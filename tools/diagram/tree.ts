import type { Parts, PictureNode } from "../../src/environment/picture/picture";

/** A node with the nodes that it holds. */
export interface TreeNode {
  readonly node: PictureNode;
  readonly holds: readonly TreeNode[];
}

/** The nodes of a picture by what holds them. */
export function treeOf({ nodes }: Pick<Parts, "nodes">): readonly TreeNode[] {
  const under = (id: string | undefined): TreeNode[] =>
    nodes.filter(({ inside }) => inside === id).map((node) => ({ node, holds: under(node.id) }));
  return under(undefined);
}
