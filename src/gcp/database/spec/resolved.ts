import type { ZoneKey } from "../../../core/address-plan";
import { entryOf } from "../../../core/catalogue-file";
import { regionPrefix } from "../../../environment/context";
import { resourceName } from "../../region/spec/names";
import type { GcpRegion } from "../../region/spec/schema";
import {
  administrator,
  databaseBuild,
  passwordVersionOf,
  sourceRegionOf,
  switchoverTo,
  takesWrites,
  type DatabaseBuild,
} from "./database";
import type { Database } from "./schema";

/** A database as its region sets it, with everything that is derived from its environment. */
export type ResolvedDatabase = Database & {
  /** Name of the instance in its project. */
  readonly instanceName: string;
  readonly build: DatabaseBuild;
  /** Zone of the primary of the instance, and of its standby, where there is a preference. */
  readonly zones: { readonly primary: ZoneKey | undefined; readonly standby: ZoneKey | undefined };
  /** Name of the instance that it follows, or followed until its promotion; `undefined` for a primary. */
  readonly sourceName: string | undefined;
  /** Name of the instance that a switchover leads to; `undefined` if none is stated. */
  readonly switchoverName: string | undefined;
  readonly secret: ResolvedSecret;
  /** Names of the regions whose data stacks must be applied first. */
  readonly dependsOn: readonly string[];
};

/** The secret with the administrator's name and password. */
export interface ResolvedSecret {
  /** Name of the region's own secret. */
  readonly ownName: string;
  /** Name of the secret with the instance's password: its own, or its source's. */
  readonly nameInUse: string;
  /** What is written into the region's own secret; `undefined` if the instance keeps its source's password. */
  readonly value: { readonly username: string; readonly passwordVersion: number } | undefined;
}

export interface DatabaseSurroundings {
  /** Name of the environment. */
  readonly environment: string;
  /** All regions of Google Cloud in the environment, by name. */
  readonly regions: Readonly<Record<string, Pick<GcpRegion, "database">>>;
}

/** Returns the name of a region's database instance. */
export function databaseInstanceName(prefix: string, { nameSuffix }: Pick<Database, "nameSuffix">): string {
  return resourceName("sqlInstance", prefix, "database", ...(nameSuffix === undefined ? [] : [nameSuffix]));
}

/**
 * Derives what the stacks of a region need of its database.
 *
 * @param name of the region in the environment
 * @throws Error for a database without a source or a build, which GCP-SQL-025 and GCP-SQL-024 refuse
 */
export function resolveDatabase(
  database: Database,
  name: string,
  { environment, regions }: DatabaseSurroundings,
): ResolvedDatabase {
  const at = `regions.${name}.database`;
  const other = (region: string): { readonly database: Database; readonly instanceName: string } => {
    const found = entryOf(regions, region)?.database;
    if (found === undefined) throw new Error(`${at}: no database in ${region}`);
    const instanceName = databaseInstanceName(regionPrefix(environment, region), found);
    return { database: found, instanceName };
  };
  const sourceRegion = sourceRegionOf(database);
  const source = sourceRegion === undefined ? undefined : other(sourceRegion);
  const partner = switchoverTo(database);
  const build = databaseBuild(database, source?.database);
  if (build === undefined) throw new Error(`${at}: no edition, version, machine or storage`);
  const passwordVersion = passwordVersionOf(database);
  const username = administrator(database, source?.database);
  const { availability } = database;
  return {
    ...database,
    instanceName: databaseInstanceName(regionPrefix(environment, name), database),
    build,
    zones: {
      primary: availability.zone,
      standby: availability.kind === "regional" ? availability.standbyZone : undefined,
    },
    sourceName: source?.instanceName,
    switchoverName: partner === undefined ? undefined : other(partner).instanceName,
    secret: {
      ownName: secretName(environment, name),
      nameInUse: secretName(environment, passwordRegion(database, name, source?.database)),
      value:
        passwordVersion === undefined || username === undefined ? undefined : { username, passwordVersion },
    },
    // A promoted database runs without its source, whose region may be lost.
    dependsOn: sourceRegion === undefined || takesWrites(database) ? [] : [sourceRegion],
  };
}

/** The region whose secret holds the password: the one that wrote it last. */
function passwordRegion(database: Database, name: string, source: Database | undefined): string {
  if (database.kind === "primary" || passwordVersionOf(database) !== undefined) return name;
  const isFollowing = !takesWrites(database) && source?.kind === "replica";
  return isFollowing && passwordVersionOf(source) === undefined ? source.replicaOf : database.replicaOf;
}

function secretName(environment: string, region: string): string {
  return resourceName("secret", regionPrefix(environment, region), "database");
}
