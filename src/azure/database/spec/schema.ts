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
import { keyUrl, userAssignedIdentityId, uuid } from "../../region/spec/primitives";

const version = text(/^\d{2}$/, 'a major version of PostgreSQL such as "17"');
const machine = text(
  /^(B|GP|MO)_[A-Za-z0-9]+(_[A-Za-z0-9]+)*$/,
  "a SKU with its tier in front, such as GP_Standard_D16ds_v5",
);
const roleName = text(
  /^[a-z][a-z0-9_]{0,62}$/,
  "lower-case letters, digits and _, at most 63, beginning with a letter",
);

const storage = object({
  /**
   * GiB, one of the sizes of Premium SSD: 32, 64, 128, 256, 512, 1024, 2048, 4095, 4096, 8192, 16384 or 32767. Azure never
   * shrinks it. At 4095 the disk still has a cache, at 4096 it has none. With `grows` only the size at creation.
   */
  sizeGiB: whole(32, 32_767),
  /**
   * Performance tier, for example `P50`: IOPS of a larger disk at the size of this one, up to 20 000 with `P80`. Premium
   * SSD v2, which has more, is not in azurerm 4.55.
   * @default the tier of the size
   */
  tier: v.optional(text(/^P\d{1,2}$/, "a performance tier such as P50")),
  /**
   * Whether Azure doubles the disk by itself when it runs full; not across 4096 GiB.
   * @default false: a disk that has grown cannot be made smaller again, and costs twice as much
   */
  grows: v.optional(v.boolean(), false),
});

/** Parameters of PostgreSQL, by name. */
const parameters = v.record(
  text(
    /^[A-Za-z_][A-Za-z0-9_]*(\.[A-Za-z0-9_]+)?$/,
    "a server parameter such as work_mem or pgaudit.log, as Azure writes it",
  ),
  object({
    /** As Azure writes it: `on` or `off`, or a number in the parameter's unit, without the unit. */
    value: text(/^[\x20-\x7e]+$/, "one line of ASCII text, as Azure writes it"),
    /** Why the parameter differs. */
    reason: line,
  }),
);

const administrators = v.optional(
  v.record(
    name,
    object({
      /** Object id in Microsoft Entra ID; of a managed identity or an application that of its service principal. */
      objectId: uuid,
      /** Name of the user, group or service principal, letter by letter: it becomes a role of PostgreSQL. */
      principalName: line,
      /** What it is. A group lets its members change without an apply. */
      principalType: v.picklist(["Group", "ServicePrincipal", "User"]),
    }),
  ),
  {},
);

const password = object({
  /** The role that signs in by password; cannot be changed. @default "hftadmin" */
  username: v.optional(roleName, "hftadmin"),
  /** Version of the password, 1 or more. When it changes, the variable `database_password` is written. @default 1 */
  version: v.optional(whole(1, 1_000_000), 1),
});

const zone = v.optional(v.picklist(zoneKeys));

/** What every server has, whether it takes writes or replicates. */
const server = {
  /**
   * Where a standby with every commit runs. A replica has none: it gets it when it is promoted. A zone counts when the
   * server is created: docs/data-azure.md shows how to change it, and how to change the kind of a standby.
   * @default { kind: "zone-redundant" }
   */
  availability: v.optional(
    v.variant("kind", [
      object({
        /** A standby in a second zone takes over in a minute or two. */
        kind: v.literal("zone-redundant"),
        /** Slot of the zone of the primary: that of the trading machines. @default the first slot of the network */
        zone,
        /** Slot of the zone of the standby. @default the first other slot of the network */
        standbyZone: zone,
      }),
      object({
        /** A standby in the same zone: it survives a machine, not a zone. */
        kind: v.literal("same-zone"),
        /** Slot of the zone of both. @default the first slot of the network */
        zone,
      }),
      object({
        /** One server. */
        kind: v.literal("none"),
        /** Slot of its zone. @default the first slot of the network */
        zone,
      }),
    ]),
    { kind: "zone-redundant" },
  ),
  /** Days for which any moment can be restored, 7 to 35. A replica keeps no backups. @default 14: two weekly closes */
  backupRetentionDays: v.optional(whole(7, 35), 14),
  /** The oldest TLS that the server takes. @default "1.2": every driver in use has it */
  minTls: v.optional(v.picklist(["1.2", "1.3"]), "1.2"),
  /**
   * The connection pooler that is part of the server, on port 6432. It is one thread, and restarts with the server.
   * @default { kind: "off" }: trading processes keep their connections, and a pooler adds a hop
   */
  pooler: v.optional(
    v.variant("kind", [
      object({
        /** Clients connect to PostgreSQL itself. */
        kind: v.literal("off"),
      }),
      object({
        /** PgBouncer on port 6432, beside PostgreSQL on port 5432. */
        kind: v.literal("on"),
        /** When a connection goes back to the pool. @default "transaction" */
        mode: v.optional(v.picklist(["session", "transaction", "statement"]), "transaction"),
        /** Connections to PostgreSQL for each pair of role and database, 1 to 4950. @default 50 */
        poolSize: v.optional(whole(1, 4950), 50),
      }),
    ]),
    { kind: "off" },
  ),
  /**
   * Ends the server's name. Another name is another server.
   * @default none
   */
  nameSuffix: v.optional(name),
  /**
   * Whether a lock of Azure Resource Manager, which nobody passes without removing it first, keeps the server. Azure has
   * no such flag on the server. Terraform needs `Microsoft.Authorization/locks/write` for it.
   * @default true
   */
  deletionProtection: v.optional(v.boolean(), true),
};

/** A database that takes writes from its first day. */
export const primarySchema = object({
  /** A server that takes writes. */
  kind: v.literal("primary"),
  /**
   * Major version of PostgreSQL, for example `17`: Azure keeps the minor version. Another one is an upgrade at the next
   * apply, an outage of minutes that cannot be undone, and refused while there is a replica.
   */
  version,
  /** SKU with its tier in front, for example `GP_Standard_D16ds_v5`. Another one restarts the server. */
  machine,
  /** Disk. */
  storage,
  /**
   * Databases that are created with the server; none is ever deleted with its name.
   * @default ["hft_trading"]
   */
  databases: v.optional(v.pipe(distinct(roleName), v.minLength(1, "at least one entry")), ["hft_trading"]),
  /**
   * Who administers the server and signs in with a token of Microsoft Entra ID, by a name of your own. They make the roles
   * of applications, whose managed identities sign in the same way.
   * @default none: required unless there is a password
   */
  administrators,
  /**
   * A role that signs in by password, beside Microsoft Entra ID.
   * @default none: nobody signs in by password
   */
  password: v.optional(password),
  /** Parameters that differ from this project's and from Azure's. @default none */
  parameters: v.optional(parameters, {}),
  /** Extensions that `CREATE EXTENSION` may create. @default none */
  extensions: v.optional(
    distinct(text(/^[a-z][a-z0-9_-]*$/, "the name of an extension such as pg_trgm or uuid-ossp")),
    [],
  ),
  /** Allows publications and replication slots, for example for another cloud. Waits for a restart. @default false */
  logicalReplication: v.optional(v.boolean(), false),
  /**
   * Backups that Azure copies to the paired region, an hour late. Chosen when the server is created; cannot be changed.
   * @default none: a replica has the data already, and later
   */
  geoBackup: v.optional(
    object({
      /** URL of a key in the paired region, without a version: another region's output `key_urls.data`. */
      keyUrl,
      /** Id of the identity that may use it: another one than the server's own. */
      identityId: userAssignedIdentityId,
    }),
  ),
  /**
   * The region whose database this one follows since a switchover promoted it. Remove it after the switchover back.
   * @default none: it takes writes
   */
  follows: v.optional(reference),
  /**
   * What copies another region's data here, where no replica of Azure can: from another cloud. Applications do not write
   * here until a failover; remove it then.
   * @default the database has data of its own
   */
  seededBy: v.optional(seedingSchema),
  ...server,
});

const replica = {
  /** A server that was made as a replica of another region's. */
  kind: v.literal("replica"),
  /** The region of Azure in this environment whose database it was made from. */
  replicaOf: reference,
  /** SKU, with at least as many vCores as the source's. @default the source's */
  machine: v.optional(machine),
  /** Disk, at least as large as the source's. @default the source's */
  storage: v.optional(storage),
  /**
   * Whether the pair has a name that leads to whichever of both takes writes, and one that leads to the other. A
   * switchover needs it.
   * @default true
   */
  virtualEndpoint: v.optional(v.boolean(), true),
  ...server,
};

const followingSchema = object({
  /** Read-only: it follows its source. Version, parameters, databases and who signs in are the source's. */
  state: v.literal("replica"),
  ...replica,
});

const promotedSchema = object({
  /**
   * Promoted: it takes writes. An apply does not promote: run the output `database_promote_command` first, then state it.
   * Fields that are not set are still the source's, so that a failover edits one word.
   */
  state: v.literal("promoted"),
  /** Major version of PostgreSQL. @default the source's */
  version: v.optional(version),
  /** Administrators beside those of the source, who stay. @default none */
  administrators,
  /** Set it to write a new password of the role that the source had. @default the source's last password stays */
  password: v.optional(password),
  /** Parameters that differ from this project's and from Azure's. @default the source's */
  parameters: v.optional(parameters),
  /** Extensions that `CREATE EXTENSION` may create. @default the source's */
  extensions: v.optional(distinct(text(/^[a-z][a-z0-9_-]*$/, "the name of an extension such as pg_trgm"))),
  /** Allows publications and replication slots. @default the source's */
  logicalReplication: v.optional(v.boolean()),
  ...replica,
});

/** A PostgreSQL flexible server in a region: one that takes writes, or a replica. */
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
export type DatabaseStorage = PrimaryDatabase["storage"];
export type DatabaseParameters = PrimaryDatabase["parameters"];
export type Administrators = PrimaryDatabase["administrators"];
