import * as v from "valibot";
import { zoneKeys } from "../../../core/address-plan";
import {
  object,
  cidr,
  distinct,
  line,
  reference,
  text,
  whole,
  type Parsed,
  type Stated,
} from "../../../core/primitives";
import { retentionDays } from "../../region/spec/primitives";

const version = text(/^\d{2}\.\d{1,2}$/, 'a PostgreSQL version with its minor version, such as "17.9"');
const machine = text(/^db\.[a-z0-9]+\.[a-z0-9]+$/, "an RDS class such as db.r7i.8xlarge");
const username = text(
  /^[a-z][a-z0-9_]{0,15}$/,
  "lower-case letters, digits and _, at most 16, beginning with a letter",
);
const passwordVersion = whole(1, 1_000_000);
const backupDays = whole(1, 35);
const sizeGiB = whole(1, 1_000_000);
const speed = whole(1, 10_000_000);

const storage = v.variant("type", [
  object({
    /** Provisioned IOPS. `io2` has the steady latency that commits need; `io1` is for regions without `io2`. */
    type: v.picklist(["io2", "io1"]),
    /** GiB, 100 to 65 536. RDS cannot shrink it. */
    sizeGiB,
    /** Operations per second, 1 000 to 256 000, at most what the machine sustains. */
    iops: speed,
    /**
     * Size up to which RDS grows the storage by itself when it runs full, in GiB; at least a tenth above `sizeGiB`.
     * @default not set, no growth: RDS could start hours of storage optimization in the middle of a session
     */
    maxSizeGiB: v.optional(sizeGiB),
    /**
     * Volume of the write-ahead log. A `dedicated` one keeps commits apart from reads of tables, but has 3 000 IOPS
     * whatever the storage has: measure first. A change copies the log, with downtime.
     * @default "shared"
     */
    logVolume: v.optional(v.picklist(["shared", "dedicated"]), "shared"),
  }),
  object({
    /** General purpose, with the speed that its size includes unless more is set. */
    type: v.literal("gp3"),
    /** GiB, 20 to 65 536. RDS cannot shrink it. */
    sizeGiB,
    /** Operations per second; settable from 400 GiB on, at least 12 000. @default what gp3 includes */
    iops: v.optional(speed),
    /** MiB/s; settable from 400 GiB on, at least 500. @default what gp3 includes */
    throughputMiBps: v.optional(speed),
    /**
     * Size up to which RDS grows the storage by itself when it runs full, in GiB; at least a tenth above `sizeGiB`.
     * @default not set, no growth: RDS could start hours of storage optimization in the middle of a session
     */
    maxSizeGiB: v.optional(sizeGiB),
  }),
]);

/** Parameters of PostgreSQL, by name. */
const parameters = v.record(
  text(
    /^[a-z_][a-z0-9_]*(\.[a-z0-9_]+)?$/,
    "a parameter such as work_mem or rds.log_retention_period, in lower case",
  ),
  object({
    /** As RDS writes it: a number in the parameter's unit, without the unit. */
    value: text(/^[\x20-\x7e]+$/, "one line of ASCII text, as RDS writes it"),
    /** Why the parameter differs. */
    reason: line,
  }),
);

/** What every instance has, whether it takes writes or replicates. */
const instance = {
  /**
   * In how many zones the instance stands. An edit adds or removes the standby and moves nothing; docs/data.md shows how
   * to change the zone.
   * @default { kind: "multi-az" }: also for a replica, which is the next primary
   */
  availability: v.optional(
    v.variant("kind", [
      object({
        /** A standby in a second zone has every commit, and takes over in one or two minutes. */
        kind: v.literal("multi-az"),
        /**
         * Where the primary should run. RDS accepts no such preference: outputs give the command that moves it there.
         * @default the zone of the region's trading machines, if all are in one
         */
        preferredZone: v.optional(v.picklist(zoneKeys)),
      }),
      object({
        /** One instance in one zone. */
        kind: v.literal("single-az"),
        /** Where the instance is created. */
        zone: v.picklist(zoneKeys),
      }),
    ]),
    { kind: "multi-az" },
  ),
  /**
   * Database Insights. `advanced` keeps 465 days and is billed by vCPU; `standard` keeps 7 days; `off` is for emulators.
   * A replica gets `advanced` when it is promoted: RDS does not set it on a replica.
   * @default "standard"
   */
  insights: v.optional(v.picklist(["off", "standard", "advanced"]), "standard"),
  /**
   * Seconds between two samples of the operating system: 0, 1, 5, 10, 15, 30 or 60; 0 turns enhanced monitoring off.
   * @default 1: an average over a minute hides the short stalls that delay orders
   */
  monitoringSeconds: v.optional(v.picklist([0, 1, 5, 10, 15, 30, 60]), 1),
  /**
   * IPv4 blocks that may connect beside the private and trading tiers, for example a colocation rack.
   * @default none
   */
  from: v.optional(distinct(cidr), []),
  /** Whether RDS refuses to delete the instance. @default true */
  deletionProtection: v.optional(v.boolean(), true),
  /**
   * Days of point-in-time recovery, 0 to 35; 0 turns automated backups off. Takes effect on a replica when it is promoted.
   * @default 14: two weekly closes
   */
  backupRetentionDays: v.optional(whole(0, 35), 14),
  /**
   * Remaining burst balance of the disks, IOPS or throughput, below which an alarm goes off, percent, 1 to 100. Only classes
   * up to 4xlarge burst. Lower it for a database whose loads are meant to use the burst.
   * @default 50: half is left to find the cause before the disks fall to the class's baseline
   */
  burstBalanceAlarmPercent: v.optional(whole(1, 100), 50),
  /** Sends the PostgreSQL and upgrade logs to encrypted log groups. @default true; false is for emulators */
  exportLogs: v.optional(v.boolean(), true),
  /** Days for which CloudWatch Logs keeps these logs. @default 90 */
  logRetentionDays: v.optional(retentionDays, 90),
  /**
   * Certificate authority of the server certificate.
   * @default "rds-ca-rsa2048-g1": set, so that a changed default of RDS does not replace the certificate in a session
   */
  certificateAuthority: v.optional(
    text(/^rds-ca-[a-z0-9-]+$/, "a certificate authority of RDS such as rds-ca-rsa2048-g1"),
    "rds-ca-rsa2048-g1",
  ),
};

/** A database that takes writes from its first day. */
export const primarySchema = object({
  /** An instance that takes writes. */
  kind: v.literal("primary"),
  /** PostgreSQL version, for example `17.9`. Upgrade replicas before it: docs/data.md. */
  version,
  /**
   * Allows a `version` of another major version, for as long as the upgrade takes: docs/data.md.
   * @default false: a major upgrade is an outage of minutes or hours and cannot be undone
   */
  allowMajorUpgrade: v.optional(v.boolean(), false),
  /** RDS class, for example `db.r7i.8xlarge`. */
  machine,
  /** Disks. IOPS and throughput are those of the instance, over however many volumes RDS stripes. */
  storage,
  /** Name of the database that RDS creates with the instance; cannot be changed. @default "hft_trading" */
  databaseName: v.optional(
    text(/^[a-z][a-z0-9_]{0,62}$/, "lower-case letters, digits and _, at most 63, beginning with a letter"),
    "hft_trading",
  ),
  /** Master user; cannot be changed. @default "hftadmin" */
  username: v.optional(username, "hftadmin"),
  /**
   * Version of the master password, 1 or more. When it changes, the variable `database_password` is written to the
   * instance, to its secret and to the secret's replicas.
   * @default 1
   */
  passwordVersion: v.optional(passwordVersion, 1),
  /** Parameters that differ from this project's and from the defaults of RDS. @default none */
  parameters: v.optional(parameters, {}),
  /**
   * Allows publications and replication slots, for example for a migration. Takes effect at a restart.
   * @default false
   */
  logicalReplication: v.optional(v.boolean(), false),
  ...instance,
});

const replica = {
  /** An instance that replicates another region's, or did until it was promoted. */
  kind: v.literal("replica"),
  /** The region of this environment whose database is the source. */
  replicaOf: reference,
  /** RDS class. @default the source's: a slower replica lags under load */
  machine: v.optional(machine),
  /** At least as large as the source's: RDS does not grow replicas with their source. @default the source's */
  storage: v.optional(storage),
  /** Keeps the source's automated backups in this region too. @default none */
  sourceBackups: v.optional(
    object({
      /** Days of point-in-time recovery, 1 to 35. */
      retentionDays: backupDays,
    }),
  ),
  ...instance,
};

const followingSchema = object({
  /** Read-only: it follows its source. User and parameters are the source's. */
  state: v.literal("replica"),
  /**
   * PostgreSQL version, for an upgrade that begins at the replica: docs/data.md. RDS creates a replica with its source's
   * version; the next apply upgrades it.
   * @default unchanged: Terraform sets no version
   */
  version: v.optional(version),
  ...replica,
});

const promotedSchema = object({
  /**
   * Promoted, which cannot be undone: it takes writes and no longer follows. Fields that are not set are still the
   * source's, so that a failover edits one word.
   */
  state: v.literal("promoted"),
  /** PostgreSQL version, for example `17.9`. @default the source's */
  version: v.optional(version),
  /** Allows a `version` of another major version, for as long as the upgrade takes. @default false */
  allowMajorUpgrade: v.optional(v.boolean(), false),
  /**
   * Set it to write a new password into the secret of this region, before the source is removed, whose secret has a copy
   * here.
   * @default not set: the source's last password stays
   */
  passwordVersion: v.optional(passwordVersion),
  /** Master user, the same as the source's was. @default a primary source's */
  username: v.optional(username),
  /** Parameters that differ from this project's and from the defaults of RDS. @default the source's */
  parameters: v.optional(parameters),
  /** Allows publications and replication slots. @default the source's */
  logicalReplication: v.optional(v.boolean()),
  ...replica,
});

const backupsSchema = object({
  /** No instance: only copies of another region's automated backups, from which one is restored in hours. */
  kind: v.literal("backups"),
  /** The region of this environment whose backups are copied. */
  backupsOf: reference,
  /** Days of point-in-time recovery, 1 to 35. @default 14 */
  retentionDays: v.optional(backupDays, 14),
});

/** An RDS database of PostgreSQL in a region: one that takes writes, a replica, or only backups. */
export const databaseSchema = v.variant("kind", [
  primarySchema,
  v.variant("state", [followingSchema, promotedSchema]),
  backupsSchema,
]);

export type DatabaseInput = Stated<typeof databaseSchema>;
export type Database = Parsed<typeof databaseSchema>;

export type PrimaryDatabase = Extract<Database, { kind: "primary" }>;
export type FollowingReplica = Extract<Database, { state: "replica" }>;
export type PromotedReplica = Extract<Database, { state: "promoted" }>;
export type ReplicaDatabase = FollowingReplica | PromotedReplica;
export type DatabaseBackups = Extract<Database, { kind: "backups" }>;
/** A database with an instance in its region. */
export type DatabaseInstance = Exclude<Database, DatabaseBackups>;
/** A database that applications write to. */
export type WritingDatabase = PrimaryDatabase | PromotedReplica;
export type DatabaseStorage = PrimaryDatabase["storage"];
export type DatabaseParameters = PrimaryDatabase["parameters"];
