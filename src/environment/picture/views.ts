import { isGroup, withoutEmptyGroups, type EdgeKind, type PartKind, type Picture } from "./picture";

interface ViewParts {
  /** Parts that it shows, connected or not. */
  readonly parts: readonly PartKind[];
  /** Edges that it shows; parts at their ends are shown with them. */
  readonly edges: readonly EdgeKind[];
}

/** What a picture can be limited to. */
const views = {
  /** Ways into the network, between its parts, and out of it. */
  network: {
    parts: ["cluster", "pool", "fleet", "ingress", "accelerator", "egress", "gateway"],
    edges: ["link", "vpn", "traffic"],
  },
  /** Everything that holds data, and where it is copied. */
  data: {
    parts: ["database", "cache", "bucket", "images", "backup", "state"],
    edges: ["replication", "seeding", "images", "backups"],
  },
  /** Names, and what they lead to. */
  dns: { parts: ["name", "ingress", "accelerator"], edges: ["name", "traffic"] },
  /** What a failover goes to: names, machines, and the data that is there. */
  dr: {
    parts: ["name", "ingress", "accelerator", "pool", "fleet", "database", "backup"],
    edges: ["name", "traffic", "replication", "seeding", "backups"],
  },
} as const satisfies Readonly<Record<string, ViewParts>>;

export type View = keyof typeof views;
export const viewNames = Object.keys(views) as readonly View[];

/** Limits a picture to what a view shows. */
export function limitedTo(picture: Picture, view: View): Picture {
  const { parts, edges }: ViewParts = views[view];
  const shown = picture.edges.filter(({ kind }) => edges.includes(kind));
  const ends = new Set(shown.flatMap(({ from, to }) => [from, to]));
  const nodes = picture.nodes.filter(
    (node) => isGroup(node) || ends.has(node.id) || (parts as readonly string[]).includes(node.kind),
  );
  return { ...picture, ...withoutEmptyGroups({ nodes, edges: shown }) };
}
