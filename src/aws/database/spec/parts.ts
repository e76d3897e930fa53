import { replicaEdge } from "../../../environment/picture/copies";
import { inRegion, tierOf } from "../../../environment/picture/ids";
import type { Parts, PictureNode } from "../../../environment/picture/picture";
import type { ResolvedRegion } from "../../region/spec/resolve";
import { takesWrites } from "./database";
import type { DatabaseInstance, DatabaseStorage } from "./schema";
import type { ResolvedInstance } from "./resolved";

/** Draws the database, or the copies of another one's backups, with what it is copied from. */
export function databaseParts({ name, database }: Pick<ResolvedRegion, "name" | "database">): Parts {
  if (database === undefined) return { nodes: [], edges: [] };
  const id = inRegion(name, "database");
  if (database.kind === "backups") {
    const { backupsOf, retentionDays } = database;
    const label = [`backups, ${retentionDays} days`];
    return {
      nodes: [
        {
          id,
          kind: "database",
          name: "RDS backups",
          details: [`of ${backupsOf}`],
          inside: `regions.${name}`,
        },
      ],
      edges: [{ from: inRegion(backupsOf, "database"), to: id, kind: "backups", label }],
    };
  }
  const { build } = database;
  const node: PictureNode = {
    id,
    kind: "database",
    name: `RDS PostgreSQL ${build.version}`,
    details: [standing(database), build.machine, storageText(build.storage), availability(database)],
    inside: tierOf(name, "data"),
  };
  const edges =
    database.kind === "primary" ? [] : [replicaEdge(name, database.replicaOf, !takesWrites(database))];
  return { nodes: [node], edges };
}

function standing(database: DatabaseInstance): string {
  if (database.kind === "primary") return "takes writes";
  return database.state === "replica" ? `replica of ${database.replicaOf}` : "promoted, takes writes";
}

function storageText({ type, sizeGiB, iops }: DatabaseStorage): string {
  return `${type} ${sizeGiB} GiB${iops === undefined ? "" : `, ${iops} IOPS`}`;
}

function availability({ availability: stated, preferredZone }: ResolvedInstance): string {
  if (stated.kind === "single-az") return `zone ${stated.zone} only`;
  return preferredZone === undefined ? "Multi-AZ" : `Multi-AZ, zone ${preferredZone} first`;
}
