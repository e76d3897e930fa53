import { resolveEnvironment, validate } from "../../../src/clouds";
import type { ResolvedDatabase, ResolvedInstance } from "../../../src/aws/database/spec/resolved";
import type { ResolvedRegion } from "../../../src/aws/region/spec/resolve";
import { regionsOf } from "../../../src/environment/resolve";
import { edit, type Edit } from "../../problems/parts";
import { validEnvironment } from "../../problems/valid-environment";

/** The resolved regions of the valid environment after these edits. */
export function resolvedRegions(...edits: readonly Edit[]): Readonly<Record<string, ResolvedRegion>> {
  const stated = edit.each(...edits)(validEnvironment);
  return regionsOf(resolveEnvironment(validate(stated, [stated]).environment).regions, "aws");
}

/** The resolved database of a region, after these edits. */
export function resolvedDatabase(region: string, ...edits: readonly Edit[]): ResolvedDatabase {
  const database = resolvedRegions(...edits)[region]?.database;
  if (database === undefined) throw new Error(`${region} has no database`);
  return database;
}

/** The same for a region that has an instance. */
export function resolvedInstance(region: string, ...edits: readonly Edit[]): ResolvedInstance {
  const database = resolvedDatabase(region, ...edits);
  if (database.kind === "backups") throw new Error(`${region} has only backups`);
  return database;
}
