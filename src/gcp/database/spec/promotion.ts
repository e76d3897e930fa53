import type { Promotion } from "../../../environment/objectives/takeover";
import { takesWrites } from "./database";
import type { Database } from "./schema";

/** Returns what a region's database needs before it takes the writes of applications. */
export function promotionOf(database: Database | undefined): Promotion {
  if (database === undefined) return "none";
  if (database.kind === "primary") return database.seededBy === undefined ? "none" : "seeded";
  return takesWrites(database) ? "none" : "replica";
}
