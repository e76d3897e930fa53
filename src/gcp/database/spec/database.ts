import * as v from "valibot";
import { primarySchema, type Database, type PrimaryDatabase, type WritingDatabase } from "./schema";

/** The part of an instance that a replica takes from its source where it does not set it itself. */
export type DatabaseBuild = Pick<
  PrimaryDatabase,
  "edition" | "version" | "machine" | "storage" | "flags" | "logicalReplication"
>;

/** The defaults of a primary, for what a source does not tell. */
const primaryDefaults = v.getDefaults(primarySchema);

/**
 * Returns what an instance is built from: what it sets itself, otherwise what its source sets.
 *
 * @param source the database that a replica names; `undefined` if there is none
 * @returns `undefined` if neither sets edition, version, machine or storage, which GCP-SQL-024 refuses
 */
export function databaseBuild(database: Database, source: Database | undefined): DatabaseBuild | undefined {
  // What the source inherits itself is left out: after a failover source and replica can name each other.
  const inherited = source === undefined ? {} : ownBuild(source);
  const { flags, logicalReplication } = primaryDefaults;
  const build = { flags, logicalReplication, ...inherited, ...ownBuild(database) };
  const { edition, version, machine, storage } = build;
  if (edition === undefined || version === undefined || machine === undefined || storage === undefined) {
    return undefined;
  }
  return { ...build, edition, version, machine, storage };
}

/** Returns the part of the build that a database sets itself: all of it for a primary. */
export function ownBuild(database: Database): Partial<DatabaseBuild> {
  const { edition, machine, storage } = database;
  return {
    ...(edition !== undefined && { edition }),
    ...(machine !== undefined && { machine }),
    ...(storage !== undefined && { storage }),
    ...(takesWrites(database) && ownConfiguration(database)),
  };
}

function ownConfiguration({ version, flags, logicalReplication }: WritingDatabase): Partial<DatabaseBuild> {
  return {
    ...(version !== undefined && { version }),
    ...(flags !== undefined && { flags }),
    ...(logicalReplication !== undefined && { logicalReplication }),
  };
}

/** Returns the administrator of an instance, its own or a primary source's. */
export function administrator(database: Database, source: Database | undefined): string | undefined {
  const own = "username" in database ? database.username : undefined;
  return own ?? (source?.kind === "primary" ? source.username : undefined);
}

/** Returns the version of the password that a database writes; `undefined` if it writes none. */
export function passwordVersionOf(database: Database): number | undefined {
  return "passwordVersion" in database ? database.passwordVersion : undefined;
}

/** Whether a database takes writes; those of its applications, unless it is seeded. */
export function takesWrites(database: Database): database is WritingDatabase {
  return database.kind === "primary" || database.state === "promoted";
}

/** Returns the region that a replica names; `undefined` for a primary. */
export function sourceRegionOf(database: Database): string | undefined {
  return database.kind === "primary" ? undefined : database.replicaOf;
}

/** Returns the region that a switchover leads to; `undefined` if none is stated. */
export function switchoverTo(database: Database): string | undefined {
  return "switchoverTo" in database ? database.switchoverTo : undefined;
}
