import { isGroup, type PartKind } from "../../src/environment/picture/picture";
import type { TreeNode } from "./tree";

/** Columns of parts, from the outside over ways in and machines to data. */
const columns: Readonly<Record<PartKind, number>> = {
  name: 0,
  clients: 1,
  site: 1,
  router: 1,
  state: 1,
  accelerator: 2,
  ingress: 3,
  gateway: 3,
  egress: 3,
  cluster: 4,
  pool: 5,
  fleet: 5,
  database: 7,
  cache: 7,
  bucket: 8,
  images: 8,
  backup: 8,
};

/** Columns of groups that begin at the same one whatever is in them. */
const fixed: Readonly<Record<string, number>> = { cloud: 2, region: 3, network: 3, trading: 6 };

/** Returns the column of a part, or of a group: that of the first of its parts. */
export function columnOf({ node, holds }: TreeNode): number {
  if (!isGroup(node)) return columns[node.kind as PartKind];
  return fixed[node.kind] ?? fixed[node.name] ?? Math.min(...holds.map(columnOf));
}
