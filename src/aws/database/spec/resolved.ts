import { entryOf } from "../../../core/catalogue-file";
import type { ZoneKey } from "../../../core/address-plan";
import { regionPrefix } from "../../../environment/context";
import { databaseArn } from "../../region/spec/arn";
import { keyAlias, resourceName } from "../../region/spec/names";
import type { AwsRegion } from "../../region/spec/schema";
import {
  databaseBuild,
  masterUser,
  passwordVersionOf,
  sourceRegionOf,
  takesWrites,
  type DatabaseBuild,
} from "./database";
import type { Database, DatabaseBackups, DatabaseInstance, PrimaryDatabase, ReplicaDatabase } from "./schema";

/** A database as its region sets it, with everything that is derived from its environment. */
export type ResolvedDatabase = ResolvedInstance | (DatabaseBackups & FromSource & AppliedAfter);

/** A database with an instance in its region. */
export type ResolvedInstance = (PrimaryDatabase | (ReplicaDatabase & FromSource)) &
  InstanceFacts &
  AppliedAfter;

interface InstanceFacts {
  /** Identifier of the instance, by which ARNs, metrics and operations name it. */
  readonly identifier: string;
  readonly build: DatabaseBuild;
  /** Where the primary of a multi-AZ instance should run, if there is a preference. */
  readonly preferredZone: ZoneKey | undefined;
  readonly secret: ResolvedSecret;
}

interface FromSource {
  /** ARN of the instance that is replicated, or was until the promotion. */
  readonly sourceArn: string;
}

interface AppliedAfter {
  /** Names of the regions whose data and network stacks must be applied first. */
  readonly dependsOn: { readonly data: readonly string[]; readonly network: readonly string[] };
}

/** The secret with the master user and password. */
export interface ResolvedSecret {
  /** Name of the region's own secret. */
  readonly ownName: string;
  /** Name of the secret with the instance's password: its own, or the local copy of its source's. */
  readonly nameInUse: string;
  /** What is written into the region's own secret; `undefined` if the instance keeps its source's password. */
  readonly value: { readonly username: string; readonly passwordVersion: number } | undefined;
  /** A copy in every region with a replica of this database, promoted or not. */
  readonly replicas: readonly SecretReplica[];
}

/** A region with a copy of a secret, under a key of its own. */
export interface SecretReplica {
  readonly region: string;
  /** ARN or alias of a key in that region. */
  readonly key: string;
}

export interface DatabaseSurroundings {
  /** Name of the environment. */
  readonly environment: string;
  /** All AWS regions of the environment, by name. */
  readonly regions: Readonly<Record<string, AwsRegion>>;
  /** Zone of the region's trading machines. */
  readonly tradingZone: ZoneKey | undefined;
}

/** Returns the identifier of a region's database. */
export function databaseIdentifier(prefix: string): string {
  return resourceName("dbInstance", prefix, "database");
}

/**
 * Derives what the stacks of a region need of its database.
 *
 * @param name of the region in the environment
 * @throws Error for a database without a source or a build, which AWS-RDS-021 and AWS-RDS-015 refuse
 */
export function resolveDatabase(
  database: Database,
  name: string,
  surroundings: DatabaseSurroundings,
): ResolvedDatabase {
  const { environment, regions } = surroundings;
  if (database.kind === "primary") {
    return { ...database, ...instanceFacts(database, { name, source: undefined }, surroundings) };
  }
  const sourceName = database.kind === "replica" ? database.replicaOf : database.backupsOf;
  const source = entryOf(regions, sourceName);
  if (source === undefined) throw new Error(`regions.${name}.database: no source ${sourceName}`);
  const sourceArn = databaseArn(source, databaseIdentifier(regionPrefix(environment, sourceName)));
  if (database.kind === "backups") {
    return { ...database, sourceArn, dependsOn: { data: [sourceName], network: [] } };
  }
  const facts = instanceFacts(database, { name, source: source.database }, surroundings);
  return { ...database, ...facts, sourceArn };
}

function instanceFacts(
  database: DatabaseInstance,
  { name, source }: { readonly name: string; readonly source: Database | undefined },
  { environment, regions, tradingZone }: DatabaseSurroundings,
): InstanceFacts & AppliedAfter {
  const build = databaseBuild(database, source);
  if (build === undefined) throw new Error(`regions.${name}.database: no version, machine or storage`);
  const prefixOf = (region: string) => regionPrefix(environment, region);
  const sourceName = sourceRegionOf(database);
  const followers = Object.entries(regions).filter(
    ([, { database: other }]) => other?.kind === "replica" && other.replicaOf === name,
  );
  const passwordVersion = passwordVersionOf(database);
  const username = masterUser(database, source);
  const { availability } = database;
  return {
    identifier: databaseIdentifier(prefixOf(name)),
    build,
    preferredZone: availability.kind === "multi-az" ? (availability.preferredZone ?? tradingZone) : undefined,
    secret: {
      ownName: secretName(prefixOf(name)),
      nameInUse: secretName(prefixOf(passwordVersion === undefined ? (sourceName ?? name) : name)),
      value:
        passwordVersion === undefined || username === undefined ? undefined : { username, passwordVersion },
      replicas: followers.map(([follower, { region, network }]) => ({
        region,
        key: network.keys.kind === "adopt" ? network.keys.secrets : keyAlias(prefixOf(follower), "secrets"),
      })),
    },
    dependsOn: {
      // A promoted database runs without its source, whose region may be lost.
      data: sourceName === undefined || takesWrites(database) ? [] : [sourceName],
      // Copies of the secret are encrypted by keys of the followers' networks.
      network: followers.map(([follower]) => follower),
    },
  };
}

function secretName(prefix: string): string {
  return resourceName("secret", prefix, "database");
}
