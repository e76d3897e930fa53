import type { ZoneKey } from "../../../core/address-plan";

/** The disks of a database. Sizes in GiB, IOPS per instance, whatever number of volumes RDS stripes over. */
export type DatabaseStorage =
  | {
      /** `io2`: the steady latency that commits want. `io1`: where a region has no io2. */
      readonly type: "io2" | "io1";
      /** 100 to 65 536. Storage never shrinks. */
      readonly sizeGiB: number;
      /** 1 000 to 256 000, at most what the machine sustains. */
      readonly iops: number;
      /** See gp3's. @default none */
      readonly maxSizeGiB?: number | undefined;
      /**
       * Where the write-ahead log lies. A dedicated volume keeps commits apart from the tables' reads, and has
       * 3 000 IOPS whatever the storage has: measure before. Changing it copies the log, with downtime.
       * @default "shared"
       */
      readonly logVolume: "shared" | "dedicated";
    }
  | {
      readonly type: "gp3";
      /** 20 to 65 536. */
      readonly sizeGiB: number;
      /** From 400 GiB on, 12 000 or more. @default what gp3 includes */
      readonly iops?: number | undefined;
      /** MiB/s; from 400 GiB on, 500 or more. @default what gp3 includes */
      readonly throughputMiBps?: number | undefined;
      /**
       * Up to where RDS grows the storage by itself when it runs full; a tenth above `sizeGiB` at least.
       * @default none: growing is a storage optimization of hours, in the middle of a session where it likes
       */
      readonly maxSizeGiB?: number | undefined;
    };

/**
 * In how many zones a database stands. An edit adds the standby or takes it away and moves nothing: to change the
 * zone of the instance see docs/data.md.
 */
export type DatabaseAvailability =
  | {
      /** A standby in a second zone that has every commit, and takes over in one or two minutes. */
      readonly kind: "multi-az";
      /**
       * Where the primary should stand: RDS takes no wish for it, so this is for the operator's switch back.
       * @default the zone of the trading pools, where they are all in one
       */
      readonly preferredZone?: ZoneKey | undefined;
    }
  | {
      readonly kind: "single-az";
      /** Where the instance is built. */
      readonly zone: ZoneKey;
    };

/** A parameter of PostgreSQL that differs from ours or from RDS's own. */
export interface DatabaseParameter {
  /** As RDS writes it: a number in the parameter's unit, without the unit. */
  readonly value: string;
  readonly reason: string;
}

export type DatabaseParameters = Readonly<Record<string, DatabaseParameter>>;

/** What an instance has, whether it takes writes or replicates. */
export interface DatabaseSettings {
  /** @default { kind: "multi-az" }, also of a replica: it is the next primary */
  readonly availability: DatabaseAvailability;
  /**
   * Database Insights. `advanced` keeps 465 days and costs by vCPU; `standard` keeps 7; `off` is for emulators.
   * A replica has `advanced` from its promotion on: RDS does not set it on a replica.
   * @default "standard"
   */
  readonly insights: "off" | "standard" | "advanced";
  /**
   * Seconds between two samples of the operating system, 0 for none.
   * @default 1: what stalls orders is over before a minute's average shows it
   */
  readonly monitoringSeconds: 0 | 1 | 5 | 10 | 15 | 30 | 60;
  /** Blocks beside the private and trading tier that may connect, for example a colocation rack. @default none */
  readonly from: readonly string[];
  /** @default true */
  readonly deletionProtection: boolean;
  /**
   * How many days of point-in-time recovery, 0 to 35; of a replica, from its promotion on.
   * @default 14: two weekly closes
   */
  readonly backupRetentionDays: number;
  /** Whether its logs go to CloudWatch Logs. @default true; false is for emulators */
  readonly exportLogs: boolean;
  /** @default 90 */
  readonly logRetentionDays: number;
  /** @default "rds-ca-rsa2048-g1": stated, so that a new default of RDS's replaces no certificate in a session */
  readonly certificateAuthority: string;
}

/** A database that takes writes. */
export interface PrimaryDatabase extends DatabaseSettings {
  readonly kind: "primary";
  /** PostgreSQL version, for example `17.9`. Replicas are upgraded before it: docs/data.md. */
  readonly version: string;
  /**
   * Whether another major version may be stated, for as long as the upgrade takes: docs/data.md.
   * @default false: it is an outage of minutes, or of hours, and nothing takes it back
   */
  readonly allowMajorUpgrade: boolean;
  /** RDS class, for example `db.r7i.8xlarge`. */
  readonly machine: string;
  readonly storage: DatabaseStorage;
  /** Created with the instance; never changes. @default "hft_trading" */
  readonly databaseName: string;
  /** Master user; never changes. @default "hftadmin" */
  readonly username: string;
  /**
   * Counts the master passwords: the variable `database_password` is written when this number changes, to the
   * instance, to its secret and to the secret's replicas. @default 1
   */
  readonly passwordVersion: number;
  /** @default none beside ours */
  readonly parameters: DatabaseParameters;
  /**
   * Whether publications and replication slots can be made, for example for a migration. Needs a restart.
   * @default false
   */
  readonly logicalReplication: boolean;
}

interface ReplicaBase extends DatabaseSettings {
  readonly kind: "replica";
  /** The region of this environment whose database it replicates. */
  readonly replicaOf: string;
  /** RDS class. @default the source's: a slower replica falls behind when it matters */
  readonly machine?: string | undefined;
  /** At least as large as the source's, which does not grow its replicas. @default the source's */
  readonly storage?: DatabaseStorage | undefined;
  /** Keeps the source's automated backups here too. @default none */
  readonly sourceBackups?: { readonly retentionDays: number } | undefined;
}

/** A database that follows another one, read-only. User and parameters are the source's. */
export interface FollowingReplica extends ReplicaBase {
  readonly state: "replica";
  /**
   * PostgreSQL version, for an upgrade that begins here: docs/data.md. RDS builds a new replica with its source's
   * version, and the next apply upgrades it.
   * @default the one that it has
   */
  readonly version?: string | undefined;
}

/**
 * A replica that was promoted, which nothing takes back: it takes writes and never follows again. What it does
 * not state is still as its source states it, so that in a failover one word is edited.
 */
export interface PromotedReplica extends ReplicaBase {
  readonly state: "promoted";
  readonly version?: string | undefined;
  /** See `PrimaryDatabase`. @default false */
  readonly allowMajorUpgrade?: boolean | undefined;
  /**
   * State it to write a new password, into the secret of this region's own: before the source is given up, whose
   * secret this region has a copy of. @default the source's last password stays
   */
  readonly passwordVersion?: number | undefined;
  /** Master user, as it came from the source. @default a primary source's */
  readonly username?: string | undefined;
  readonly parameters?: DatabaseParameters | undefined;
  readonly logicalReplication?: boolean | undefined;
}

export type ReplicaDatabase = FollowingReplica | PromotedReplica;

/** Only the automated backups of another region's database, from which one is restored in hours. */
export interface DatabaseBackups {
  readonly kind: "backups";
  readonly backupsOf: string;
  /** @default 14 */
  readonly retentionDays: number;
}

export type Database = PrimaryDatabase | ReplicaDatabase | DatabaseBackups;
/** A database that has an instance in its region. */
export type DatabaseInstance = PrimaryDatabase | ReplicaDatabase;
/** A database that applications write to. */
export type WritingDatabase = PrimaryDatabase | PromotedReplica;

/** What an instance is made of, wherever it is stated. */
export interface DatabaseBuild {
  readonly version: string;
  readonly machine: string;
  readonly storage: DatabaseStorage;
  readonly parameters: DatabaseParameters;
  readonly logicalReplication: boolean;
}

/**
 * What an instance is made of: as stated, and of a replica otherwise as its source states it.
 *
 * @param source the database that a replica names; nothing where there is none
 * @returns nothing when it cannot be told, which AWS-RDS-015 refuses
 */
export function databaseBuild(
  database: DatabaseInstance,
  source: Database | undefined,
): DatabaseBuild | undefined {
  // Only what the source states itself: after a failover it may be what takes from here.
  const inherited = source === undefined || source.kind === "backups" ? {} : statedBuild(source);
  const build = { parameters: {}, logicalReplication: false, ...inherited, ...statedBuild(database) };
  const { version, machine, storage } = build;
  if (version === undefined || machine === undefined || storage === undefined) return undefined;
  return { ...build, version, machine, storage };
}

/** The part of it that a database states itself: all of a primary. */
export function statedBuild(database: DatabaseInstance): Partial<DatabaseBuild> {
  const { version, machine, storage } = database;
  return {
    ...(version !== undefined && { version }),
    ...(machine !== undefined && { machine }),
    ...(storage !== undefined && { storage }),
    ...(takesWrites(database) && writtenBuild(database)),
  };
}

function writtenBuild({ parameters, logicalReplication }: WritingDatabase): Partial<DatabaseBuild> {
  return {
    ...(parameters !== undefined && { parameters }),
    ...(logicalReplication !== undefined && { logicalReplication }),
  };
}

/** The master user of an instance, as stated here or by its source. */
export function masterUser(database: DatabaseInstance, source: Database | undefined): string | undefined {
  const stated = "username" in database ? database.username : undefined;
  return stated ?? (source?.kind === "primary" ? source.username : undefined);
}

/** Counts the passwords that a database writes; nothing of one that writes none into its region's secret. */
export function passwordVersionOf(database: Database): number | undefined {
  return "passwordVersion" in database ? database.passwordVersion : undefined;
}

/** Whether applications write to it. */
export function takesWrites(database: Database): database is WritingDatabase {
  return database.kind === "primary" || (database.kind === "replica" && database.state === "promoted");
}

/** The region that a database has its data from; nothing of a primary. */
export function sourceRegionOf(database: Database): string | undefined {
  if (database.kind === "primary") return undefined;
  return database.kind === "replica" ? database.replicaOf : database.backupsOf;
}
