import { replicaEdge, seedingEdges } from "../../../environment/picture/copies";
import { inRegion, tierOf } from "../../../environment/picture/ids";
import type { Parts, PictureNode } from "../../../environment/picture/picture";
import type { AzureResolvedRegion } from "../../region/spec/resolve";
import { sourceRegionOf, takesWrites } from "./database";
import type { ResolvedDatabase } from "./resolved";

/** Draws the database, with what it is copied from. */
export function databaseParts({ name, database }: Pick<AzureResolvedRegion, "name" | "database">): Parts {
  if (database === undefined) return { nodes: [], edges: [] };
  const { build } = database;
  const node: PictureNode = {
    id: inRegion(name, "database"),
    kind: "database",
    name: `Azure PostgreSQL ${build.version}`,
    details: [
      standing(database),
      build.machine,
      `${build.storage.sizeGiB} GiB${build.storage.tier === undefined ? "" : `, ${build.storage.tier}`}`,
      database.availability.kind === "none" ? "no standby" : `${database.availability.kind} standby`,
    ],
    inside: tierOf(name, "data"),
  };
  const [follows, seeding] =
    database.kind === "primary"
      ? [database.follows, database.seededBy]
      : [sourceRegionOf(database), undefined];
  return {
    nodes: [node],
    edges: [
      ...(follows === undefined ? [] : [replicaEdge(name, follows, !takesWrites(database))]),
      ...seedingEdges(name, seeding),
    ],
  };
}

function standing(database: ResolvedDatabase): string {
  if (database.kind === "replica") {
    return database.state === "replica" ? `replica of ${database.replicaOf}` : "promoted, takes writes";
  }
  if (database.follows !== undefined) return `follows ${database.follows}`;
  return database.seededBy === undefined
    ? "takes writes"
    : `${database.seededBy.kind} copy of ${database.seededBy.region}`;
}
