import type { Seeding } from "../seeding";
import { inRegion } from "./ids";
import type { PictureEdge } from "./picture";

/** The edge of a replica, from the database that it follows, or followed until its promotion. */
export function replicaEdge(region: string, source: string, isFollowing: boolean): PictureEdge {
  return {
    from: inRegion(source, "database"),
    to: inRegion(region, "database"),
    kind: "replication",
    label: [isFollowing ? "replica" : "replica until its promotion"],
    planned: !isFollowing,
  };
}

/** The edge of what copies another cloud's data into a database; none where nothing does. */
export function seedingEdges(region: string, seeding: Seeding | undefined): PictureEdge[] {
  if (seeding === undefined) return [];
  const label = seeding.kind === "logical" ? "logical replication" : `dump every ${seeding.everyHours} h`;
  const [from, to] = [inRegion(seeding.region, "database"), inRegion(region, "database")];
  return [{ from, to, kind: "seeding", label: [label] }];
}

/** The edge of images that are copied from their home. */
export function imagesEdge(region: string, home: string, how: string): PictureEdge {
  return { from: inRegion(home, "images"), to: inRegion(region, "images"), kind: "images", label: [how] };
}
