import type { DataOutline } from "../../../environment/outline";
import { seedingLoss } from "../../../environment/seeding";
import { takesWrites } from "./database";
import type { Database } from "./schema";

/**
 * Tells what a region's database holds. Replication to another region is asynchronous, by Cloud SQL as by a subscription
 * (Cloud SQL documentation, cross-region replicas; PostgreSQL documentation, logical replication).
 */
export function databaseOutline(database: Database | undefined): DataOutline {
  if (database === undefined) return { path: "database", kind: "none", takesWrites: false, lossSeconds: 0 };
  if (database.kind === "replica") {
    const writes = takesWrites(database);
    return {
      path: "database.kind",
      kind: "copy",
      of: database.replicaOf,
      takesWrites: writes,
      lossSeconds: writes ? 0 : 1,
    };
  }
  const { seededBy } = database;
  if (seededBy === undefined) {
    return { path: "database.kind", kind: "own", takesWrites: true, lossSeconds: 0 };
  }
  return {
    path: "database.seededBy",
    kind: "copy",
    of: seededBy.region,
    takesWrites: false,
    lossSeconds: seedingLoss(seededBy),
  };
}
