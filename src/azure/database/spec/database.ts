import * as v from "valibot";
import { primarySchema, type Database, type PrimaryDatabase, type PromotedReplica } from "./schema";

/** The part of a server that a replica takes from its source where it does not set it itself. */
export type DatabaseBuild = Pick<
  PrimaryDatabase,
  "version" | "machine" | "storage" | "parameters" | "extensions" | "logicalReplication" | "password"
>;

/** A database with a configuration of its own, whether it takes writes now or did before a switchover. */
type ConfiguredDatabase = PrimaryDatabase | PromotedReplica;

/** The defaults of a primary, for what a source does not tell. */
const { parameters, extensions, logicalReplication } = v.getDefaults(primarySchema);

/**
 * Returns what a server is built from: what it sets itself, otherwise what its source sets.
 *
 * @param source the database that a replica names; `undefined` if there is none
 * @returns `undefined` if neither sets version, machine or storage, which AZURE-PG-031 refuses
 */
export function databaseBuild(database: Database, source: Database | undefined): DatabaseBuild | undefined {
  const inherited = source === undefined ? {} : ownBuild(source);
  const build = { parameters, extensions, logicalReplication, ...inherited, ...ownBuild(database) };
  const { version, machine, storage } = build;
  if (version === undefined || machine === undefined || storage === undefined) return undefined;
  return { ...build, version, machine, storage };
}

/** Returns the part of the build that a database sets itself: all of it for a primary. */
export function ownBuild(database: Database): Partial<DatabaseBuild> {
  const { machine, storage } = database;
  return {
    ...(machine !== undefined && { machine }),
    ...(storage !== undefined && { storage }),
    ...(isConfigured(database) && ownConfiguration(database)),
  };
}

const configurationKeys = ["version", "parameters", "extensions", "logicalReplication", "password"] as const;

function ownConfiguration(database: ConfiguredDatabase): Partial<DatabaseBuild> {
  return Object.fromEntries(
    configurationKeys.flatMap((key) => (database[key] === undefined ? [] : [[key, database[key]]])),
  );
}

function isConfigured(database: Database): database is ConfiguredDatabase {
  return database.kind === "primary" || database.state === "promoted";
}

/** Whether a database takes writes; those of its applications, unless it is seeded. */
export function takesWrites(database: Database): boolean {
  return database.kind === "primary" ? database.follows === undefined : database.state === "promoted";
}

/** Returns the region that a replica was made from; `undefined` for a primary. */
export function sourceRegionOf(database: Database): string | undefined {
  return database.kind === "primary" ? undefined : database.replicaOf;
}

/** Returns the region whose database is the other one of a pair, as far as this one tells. */
export function partnerOf(database: Database): string | undefined {
  return database.kind === "primary" ? database.follows : database.replicaOf;
}

/** Returns the name of the other region for every pair that a region's database belongs to. */
export function partnersOf(
  name: string,
  regions: Readonly<Record<string, { readonly database?: Database | undefined }>>,
): readonly string[] {
  const own = regions[name]?.database;
  const named = own && partnerOf(own);
  const naming = Object.keys(regions).filter((other) => {
    const database = regions[other]?.database;
    return other !== name && database !== undefined && partnerOf(database) === name;
  });
  return [...new Set([...(named === undefined || named === name ? [] : [named]), ...naming])].sort();
}
