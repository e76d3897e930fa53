import { replicaEdge, seedingEdges } from "../../../environment/picture/copies";
import { inRegion, tierOf } from "../../../environment/picture/ids";
import type { Parts, PictureNode } from "../../../environment/picture/picture";
import type { GcpResolvedRegion } from "../../region/spec/resolve";
import { sourceRegionOf, takesWrites } from "./database";
import type { ResolvedDatabase } from "./resolved";

/** Draws the database, with what it is copied from. */
export function databaseParts({ name, database }: Pick<GcpResolvedRegion, "name" | "database">): Parts {
  if (database === undefined) return { nodes: [], edges: [] };
  const { build } = database;
  const { type, sizeGiB } = build.storage;
  const node: PictureNode = {
    id: inRegion(name, "database"),
    kind: "database",
    name: `Cloud SQL PostgreSQL ${build.version}`,
    details: [standing(database), build.machine, `${type} ${sizeGiB} GiB`, availability(database)],
    inside: tierOf(name, "producers"),
  };
  const source = sourceRegionOf(database);
  const seeding = database.kind === "primary" ? database.seededBy : undefined;
  return {
    nodes: [node],
    edges: [
      ...(source === undefined ? [] : [replicaEdge(name, source, !takesWrites(database))]),
      ...seedingEdges(name, seeding),
    ],
  };
}

function standing(database: ResolvedDatabase): string {
  if (database.kind === "replica") {
    return database.state === "replica" ? `replica of ${database.replicaOf}` : "promoted, takes writes";
  }
  return database.seededBy === undefined
    ? "takes writes"
    : `${database.seededBy.kind} copy of ${database.seededBy.region}`;
}

function availability({ availability: { kind }, zones: { primary } }: ResolvedDatabase): string {
  return primary === undefined ? kind : `${kind}, zone ${primary}${kind === "regional" ? " first" : ""}`;
}
