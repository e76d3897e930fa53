import type { Promotion } from "../../../environment/objectives/takeover";
import { takesWrites } from "./database";
import type { Database } from "./schema";

/** Returns what a region's database needs before it takes the writes of applications. */
export function promotionOf(database: Database | undefined): Promotion {
  if (database === undefined) return "none";
  if (!takesWrites(database)) return "replica";
  return database.kind === "primary" && database.seededBy !== undefined ? "seeded" : "none";
}
