import * as v from "valibot";
import { zoneKeys } from "../../../core/address-plan";
import {
  distinct,
  line,
  name,
  object,
  reference,
  text,
  whole,
  type Parsed,
  type Stated,
} from "../../../core/primitives";
import { seedingSchema } from "../../../environment/seeding";
import { sqlDiskTypes, sqlEditions } from "../../catalog/cloud-sql";
import { computeName } from "../../region/spec/primitives";

const version = text(/^\d{2}$/, 'a major version of PostgreSQL such as "17"');
const edition = v.picklist(sqlEditions);
const machine = text(
  /^db-[A-Za-z0-9]+(-[A-Za-z0-9]+)*$/,
  "a tier of Cloud SQL such as db-perf-optimized-N-8 or db-custom-4-15360",
);
const username = text(
  /^[a-z][a-z0-9_]{0,62}$/,
  "lower-case letters, digits and _, at most 63, beginning with a letter",
);
const passwordVersion = whole(1, 1_000_000);
const sizeGiB = whole(1, 1_000_000);
const monthAndDay = text(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, "a month and a day, MM-DD");

const storage = object({
  /** `PD_SSD`, `HYPERDISK_BALANCED`, or `PD_HDD`, which no trading database has; the machine takes one or two of them. */
  type: v.picklist(sqlDiskTypes),
  /** GiB, at least 10, with Hyperdisk 20. Cloud SQL cannot shrink it. With `maxSizeGiB` only the size at creation. */
  sizeGiB,
  /**
   * Size up to which Cloud SQL grows the disk by itself when it runs full, in GiB.
   * @default not set, no growth: a disk that has grown cannot be made smaller again
   */
  maxSizeGiB: v.optional(sizeGiB),
});

/** Flags of PostgreSQL, by name. */
const flags = v.record(
  text(
    /^[a-z_][a-z0-9_]*(\.[a-z0-9_]+)?$/,
    "a flag such as work_mem or cloudsql.enable_pgaudit, in lower case",
  ),
  object({
    /** As Cloud SQL writes it: `on` or `off`, or a number in the flag's unit, without the unit. */
    value: text(/^[\x20-\x7e]+$/, "one line of ASCII text, as Cloud SQL writes it"),
    /** Why the flag differs. */
    reason: line,
  }),
);

/** What every instance has, whether it takes writes or replicates. */
const instance = {
  /**
   * In how many zones the instance stands. A zone counts when the instance is created: docs/data-gcp.md shows how to
   * change it.
   * @default { kind: "regional" }: also for a replica, which is the next primary
   */
  availability: v.optional(
    v.variant("kind", [
      object({
        /** A standby in a second zone has every commit, and takes over in about a minute. */
        kind: v.literal("regional"),
        /** Where the primary should run. @default Google chooses */
        zone: v.optional(v.picklist(zoneKeys)),
        /** Where the standby should run; needs `zone`. @default Google chooses */
        standbyZone: v.optional(v.picklist(zoneKeys)),
      }),
      object({
        /** One instance in one zone. */
        kind: v.literal("zonal"),
        /** Where the instance is created. */
        zone: v.picklist(zoneKeys),
      }),
    ]),
    { kind: "regional" },
  ),
  /**
   * Who may connect: everybody by TLS, or only clients with a certificate of the instance. Those who sign in by IAM then
   * connect by the Auth Proxy or a connector.
   * @default "ENCRYPTED_ONLY"
   */
  sslMode: v.optional(
    v.picklist(["ENCRYPTED_ONLY", "TRUSTED_CLIENT_CERTIFICATE_REQUIRED"]),
    "ENCRYPTED_ONLY",
  ),
  /** Keeps pages on local SSDs beside the memory. Only Enterprise Plus has it. A change restarts the instance. @default false */
  dataCache: v.optional(v.boolean(), false),
  /** Query Insights. @default { kind: "on" } */
  insights: v.optional(
    v.variant("kind", [
      object({
        /** No query is recorded. */
        kind: v.literal("off"),
      }),
      object({
        /** Records queries with their clients and plans. */
        kind: v.literal("on"),
        /**
         * Bytes of a query that are kept, at least 256, at most 4500, with Enterprise Plus 1 048 576. A change restarts
         * the instance.
         * @default 1024
         */
        queryBytes: v.optional(whole(256, 1_048_576), 1024),
        /** Plans recorded in a minute, 1 to 20, with Enterprise Plus to 200: google 6.50.0 sends no 0. @default 5 */
        plansPerMinute: v.optional(whole(1, 200), 5),
      }),
    ]),
    { kind: "on", queryBytes: 1024, plansPerMinute: 5 },
  ),
  /**
   * How long after its notice Google maintains the instance, in the change window: 7 to 14 days (`week1`), 15 to 21
   * (`week2`) or 35 to 42 (`week5`). A replica is maintained with its source; it takes effect when it is promoted.
   * @default "week5": the sandbox shows it first when it states "week1"
   */
  maintenanceNotice: v.optional(v.picklist(["week1", "week2", "week5"]), "week5"),
  /**
   * Days of each year without maintenance, 1 to 90, for example over the year's end. Takes effect on a replica when it is
   * promoted.
   * @default none
   */
  maintenanceFreeze: v.optional(
    object({
      /** First day, `MM-DD`, from 00:00 UTC. */
      from: monthAndDay,
      /** Day on which it ends, `MM-DD`, at 00:00 UTC. */
      until: monthAndDay,
    }),
  ),
  /**
   * Daily backups that are kept, 0 to 365; 0 turns backups and point-in-time recovery off. Takes effect on a replica when
   * it is promoted.
   * @default 14: two weekly closes
   */
  backupRetentionDays: v.optional(whole(0, 365), 14),
  /**
   * Days for which any moment can be restored: 1 to 7, with Enterprise Plus to 35, and not more than there are backups.
   * @default 7
   */
  recoveryDays: v.optional(whole(1, 35), 7),
  /**
   * Where backups lie: a region, or `us`, `eu` or `asia`.
   * @default Google chooses the continent around the region: without the region they are still there
   */
  backupLocation: v.optional(
    text(/^[a-z]+(-[a-z]+\d+)?$/, "a location of Cloud Storage such as us or us-central1"),
  ),
  /**
   * Allocated range of private service access in which the instance has its address.
   * @default Google chooses among those of the network's connection
   */
  addressRange: v.optional(computeName),
  /**
   * Ends the instance's name, `<environment>-<region>-database-<suffix>`. Another name is another instance: Cloud SQL
   * gives the name of a deleted instance again only after a week.
   * @default none
   */
  nameSuffix: v.optional(name),
  /** Whether neither Terraform nor Cloud SQL deletes the instance. @default true */
  deletionProtection: v.optional(v.boolean(), true),
};

/** PostgreSQL has room for 63 characters, and Cloud SQL leaves `.gserviceaccount.com` out. */
const signInAccount = text(
  /^(?=.{1,83}$)([a-z][a-z0-9-]+@[a-z][a-z0-9-]+\.iam|\d+-compute@developer|[a-z][a-z0-9-]+@appspot)\.gserviceaccount\.com$/,
  "the address of a service account, <name>@<project>.iam.gserviceaccount.com, of 83 characters at most",
);
const serviceAccounts = v.optional(distinct(signInAccount), []);

/** A database that takes writes from its first day. */
export const primarySchema = object({
  /** An instance that takes writes. */
  kind: v.literal("primary"),
  /** Edition. Enterprise Plus has faster machines, 35 days of recovery and a switchover between regions. */
  edition,
  /**
   * Major version of PostgreSQL, for example `17`: Google keeps the minor version. Another one is an upgrade at the next
   * apply, an outage of minutes that cannot be undone.
   */
  version,
  /** Tier, for example `db-perf-optimized-N-8`; it belongs to one edition. */
  machine,
  /** Disk. */
  storage,
  /** Name of the database that is created with the instance; cannot be changed. @default "hft_trading" */
  databaseName: v.optional(
    text(/^[a-z][a-z0-9_]{0,62}$/, "lower-case letters, digits and _, at most 63, beginning with a letter"),
    "hft_trading",
  ),
  /** Administrator, with a password; cannot be changed. @default "hftadmin" */
  username: v.optional(username, "hftadmin"),
  /**
   * Version of the administrator's password, 1 or more. When it changes, the variable `database_password` is written to
   * the instance and to its secret.
   * @default 1
   */
  passwordVersion: v.optional(passwordVersion, 1),
  /**
   * Service accounts of the applications, which sign in by IAM and have no password. Each needs the role
   * `roles/cloudsql.instanceUser` as well, and its grants in the database.
   * @default none
   */
  serviceAccounts,
  /** Flags that differ from this project's and from the defaults of Cloud SQL. @default none */
  flags: v.optional(flags, {}),
  /** Allows publications and replication slots, for example for a migration. A change restarts the instance. @default false */
  logicalReplication: v.optional(v.boolean(), false),
  /**
   * Region with the replica that a switchover leads to, both of Enterprise Plus. State it once the replica exists.
   * @default none: a failover promotes a replica
   */
  switchoverTo: v.optional(reference),
  /**
   * What copies another region's data here, where no replica of Cloud SQL can: from another cloud. Applications do not
   * write here until a failover; remove it then.
   * @default the database has data of its own
   */
  seededBy: v.optional(seedingSchema),
  ...instance,
});

const replica = {
  /** An instance that replicates another region's, or did until it was promoted. */
  kind: v.literal("replica"),
  /** The region of Google Cloud in this environment whose database is the source. */
  replicaOf: reference,
  /** Edition. @default the source's */
  edition: v.optional(edition),
  /** Tier. @default the source's: a slower replica lags under load */
  machine: v.optional(machine),
  /** Disk, at least as large as the source's. @default the source's */
  storage: v.optional(storage),
  ...instance,
};

const followingSchema = object({
  /** Read-only: it follows its source. Version, users and flags are the source's. */
  state: v.literal("replica"),
  ...replica,
});

const promotedSchema = object({
  /**
   * Promoted, which cannot be undone: it takes writes and no longer follows. Fields that are not set are still the
   * source's, so that a failover edits one word.
   */
  state: v.literal("promoted"),
  /** Major version of PostgreSQL. @default the source's */
  version: v.optional(version),
  /**
   * Set it to write a new password of the administrator, and a secret of this region, before the source is removed.
   * @default not set: the source's last password stays, in the source's secret
   */
  passwordVersion: v.optional(passwordVersion),
  /** Administrator, the same as the source's was. @default a primary source's */
  username: v.optional(username),
  /** Service accounts that sign in by IAM, beside those of the source, which stay. @default none */
  serviceAccounts,
  /** Flags that differ from this project's and from the defaults of Cloud SQL. @default the source's */
  flags: v.optional(flags),
  /** Allows publications and replication slots. @default the source's */
  logicalReplication: v.optional(v.boolean()),
  /**
   * Set to the source it makes the promotion a switchover: the two trade places, and nothing is lost. The source becomes
   * a replica of this region in the same edit.
   * @default none: a promotion leaves the source as it is
   */
  switchoverTo: v.optional(reference),
  ...replica,
});

/** A Cloud SQL database of PostgreSQL in a region: one that takes writes, or a replica. */
export const databaseSchema = v.variant("kind", [
  primarySchema,
  v.variant("state", [followingSchema, promotedSchema]),
]);

export type DatabaseInput = Stated<typeof databaseSchema>;
export type Database = Parsed<typeof databaseSchema>;

export type PrimaryDatabase = Extract<Database, { kind: "primary" }>;
export type FollowingReplica = Extract<Database, { state: "replica" }>;
export type PromotedReplica = Extract<Database, { state: "promoted" }>;
export type ReplicaDatabase = FollowingReplica | PromotedReplica;
/** A database that applications write to. */
export type WritingDatabase = PrimaryDatabase | PromotedReplica;
export type DatabaseStorage = PrimaryDatabase["storage"];
export type DatabaseFlags = PrimaryDatabase["flags"];
