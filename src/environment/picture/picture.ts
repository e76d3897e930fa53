/** What holds parts: a cloud its regions, a region its network, a network its tiers, a tier its zones. */
export const groupKinds = ["cloud", "region", "network", "tier", "zone"] as const;
export type GroupKind = (typeof groupKinds)[number];

/** What an environment consists of, and what is outside of it. */
export type PartKind =
  | "cluster"
  | "pool"
  | "fleet"
  | "ingress"
  | "accelerator"
  | "egress"
  | "gateway"
  | "database"
  | "cache"
  | "bucket"
  | "images"
  | "backup"
  | "state"
  | "name"
  | "clients"
  | "site"
  | "router";

/** A group or a part. Ids are paths in the environment, for example `regions.virginia.pools.engine`. */
export interface PictureNode<Kind extends GroupKind | PartKind = GroupKind | PartKind> {
  readonly id: string;
  readonly kind: Kind;
  readonly name: string;
  /** Facts, one a line, the most important first. */
  readonly details: readonly string[];
  /** Id of the group that holds it. @default none: it is outside of every cloud */
  readonly inside?: string | undefined;
  /** Whether it is there only after a failover or a delivery. @default false */
  readonly planned?: boolean | undefined;
}

/**
 * What an edge stands for: a line that was ordered, a tunnel, clients' connections, data that is copied, or a name that answers with an address.
 */
export type EdgeKind = "link" | "vpn" | "traffic" | "replication" | "seeding" | "images" | "backups" | "name";

/** Something that goes from one part to another. */
export interface PictureEdge {
  readonly from: string;
  readonly to: string;
  readonly kind: EdgeKind;
  /** Lines of its label. */
  readonly label: readonly string[];
  /** Whether nothing goes along it yet: an ordered link, a standby. @default false */
  readonly planned?: boolean | undefined;
}

/** Nodes and edges, in the order in which the environment states them. */
export interface Parts {
  readonly nodes: readonly PictureNode[];
  readonly edges: readonly PictureEdge[];
}

/** The picture of one environment. */
export interface Picture extends Parts {
  readonly environment: string;
}

export function isGroup(node: PictureNode): node is PictureNode<GroupKind> {
  return (groupKinds as readonly string[]).includes(node.kind);
}

export function isPart(node: PictureNode): node is PictureNode<PartKind> {
  return !isGroup(node);
}

/** Joins what several subjects draw. A node that several of them draw, such as a site, is there once. */
export function joined(...all: readonly Parts[]): Parts {
  const nodes = new Map<string, PictureNode>();
  for (const node of all.flatMap((each) => each.nodes)) if (!nodes.has(node.id)) nodes.set(node.id, node);
  return { nodes: [...nodes.values()], edges: all.flatMap(({ edges }) => edges) };
}

/** Leaves out groups without a part, after which nothing refers to them. */
export function withoutEmptyGroups({ nodes, edges }: Parts): Parts {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const held = new Set<string>();
  for (const node of nodes) {
    if (isGroup(node)) continue;
    for (let at = node.inside; at !== undefined && !held.has(at); at = byId.get(at)?.inside) held.add(at);
  }
  return { nodes: nodes.filter((node) => !isGroup(node) || held.has(node.id)), edges };
}
