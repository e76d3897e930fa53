import * as v from "valibot";
import {
  primarySchema,
  type Database,
  type DatabaseInstance,
  type PrimaryDatabase,
  type WritingDatabase,
} from "./schema";

/** The part of an instance that a replica takes from its source where it does not set it itself. */
export type DatabaseBuild = Pick<
  PrimaryDatabase,
  "version" | "machine" | "storage" | "parameters" | "logicalReplication"
>;

/** The defaults of a primary, for what a source or a restored backup does not tell. */
export const primaryDefaults = v.getDefaults(primarySchema);

/**
 * Returns what an instance is built from: what it sets itself, otherwise what its source sets.
 *
 * @param source the database that a replica names; `undefined` if there is none
 * @returns `undefined` if neither sets version, machine or storage, which AWS-RDS-015 refuses
 */
export function databaseBuild(
  database: DatabaseInstance,
  source: Database | undefined,
): DatabaseBuild | undefined {
  // What the source inherits itself is left out: after a failover source and replica can name each other.
  const inherited = source === undefined || source.kind === "backups" ? {} : ownBuild(source);
  const { parameters, logicalReplication } = primaryDefaults;
  const build = { parameters, logicalReplication, ...inherited, ...ownBuild(database) };
  const { version, machine, storage } = build;
  if (version === undefined || machine === undefined || storage === undefined) return undefined;
  return { ...build, version, machine, storage };
}

/** Returns the part of the build that a database sets itself: all of it for a primary. */
export function ownBuild(database: DatabaseInstance): Partial<DatabaseBuild> {
  const { version, machine, storage } = database;
  return {
    ...(version !== undefined && { version }),
    ...(machine !== undefined && { machine }),
    ...(storage !== undefined && { storage }),
    ...(takesWrites(database) && ownConfiguration(database)),
  };
}

function ownConfiguration({ parameters, logicalReplication }: WritingDatabase): Partial<DatabaseBuild> {
  return {
    ...(parameters !== undefined && { parameters }),
    ...(logicalReplication !== undefined && { logicalReplication }),
  };
}

/** Returns the master user of an instance, its own or a primary source's. */
export function masterUser(database: DatabaseInstance, source: Database | undefined): string | undefined {
  const own = "username" in database ? database.username : undefined;
  return own ?? (source?.kind === "primary" ? source.username : undefined);
}

/** Returns the version of the password that a database writes; `undefined` if it writes none. */
export function passwordVersionOf(database: Database): number | undefined {
  return "passwordVersion" in database ? database.passwordVersion : undefined;
}

/** Whether applications write to a database. */
export function takesWrites(database: Database): database is WritingDatabase {
  return database.kind === "primary" || (database.kind === "replica" && database.state === "promoted");
}

/** Returns the region that a database has its data from; `undefined` for a primary. */
export function sourceRegionOf(database: Database): string | undefined {
  if (database.kind === "primary") return undefined;
  return database.kind === "replica" ? database.replicaOf : database.backupsOf;
}
