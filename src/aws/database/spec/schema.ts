import * as v from "valibot";
import { zoneKeys } from "../../../core/address-plan";
import type {
  Database,
  DatabaseBackups,
  DatabaseSettings,
  DatabaseStorage,
  FollowingReplica,
  PrimaryDatabase,
  PromotedReplica,
} from "./database";
import { cidr, distinct, text, whole } from "../../../core/primitives";
import { retentionDays } from "../../region/spec/primitives";

type OptionalFields<Of, Keys extends keyof Of> = Omit<Of, Keys> & Partial<Pick<Of, Keys>>;
type Gp3 = Extract<DatabaseStorage, { type: "gp3" }>;
type StorageInput = Gp3 | OptionalFields<Exclude<DatabaseStorage, Gp3>, "logVolume">;
type PrimaryDefaulted =
  "allowMajorUpgrade" | "databaseName" | "username" | "passwordVersion" | "parameters" | "logicalReplication";
type ReplicaInput<Replica extends FollowingReplica | PromotedReplica> = Omit<
  OptionalFields<Replica, keyof DatabaseSettings>,
  "storage"
> & { readonly storage?: StorageInput | undefined };

/** A database as an environment file states it. */
export type DatabaseInput =
  | (Omit<OptionalFields<PrimaryDatabase, PrimaryDefaulted | keyof DatabaseSettings>, "storage"> & {
      readonly storage: StorageInput;
    })
  | ReplicaInput<FollowingReplica>
  | ReplicaInput<PromotedReplica>
  | OptionalFields<DatabaseBackups, "retentionDays">;

const version = text(/^\d{2}\.\d{1,2}$/, 'a PostgreSQL version with its minor version, such as "17.9"');
const machine = text(/^db\.[a-z0-9]+\.[a-z0-9]+$/, "an RDS class such as db.r7i.8xlarge");
const username = text(/^[a-z][a-z0-9_]{0,15}$/, "lower-case letters, digits and _, at most 16");
const sizeGiB = whole(1, 1_000_000);
const speed = whole(1, 10_000_000);

const growth = { sizeGiB, maxSizeGiB: v.optional(sizeGiB) };
const storage = v.variant("type", [
  v.strictObject({
    ...growth,
    type: v.picklist(["io2", "io1"]),
    iops: speed,
    logVolume: v.optional(v.picklist(["shared", "dedicated"]), "shared"),
  }),
  v.strictObject({
    ...growth,
    type: v.literal("gp3"),
    iops: v.optional(speed),
    throughputMiBps: v.optional(speed),
  }),
]);

const parameters = v.record(
  text(/^[a-z_][a-z0-9_]*(\.[a-z0-9_]+)?$/, "a parameter such as work_mem or rds.log_retention_period"),
  v.strictObject({
    value: text(/^[\x20-\x7e]+$/, "one line of text, as RDS writes it"),
    reason: v.pipe(v.string(), v.minLength(1, "why the parameter differs")),
  }),
);

const settings = {
  availability: v.optional(
    v.variant("kind", [
      v.strictObject({ kind: v.literal("multi-az"), preferredZone: v.optional(v.picklist(zoneKeys)) }),
      v.strictObject({ kind: v.literal("single-az"), zone: v.picklist(zoneKeys) }),
    ]),
    { kind: "multi-az" },
  ),
  insights: v.optional(v.picklist(["off", "standard", "advanced"]), "standard"),
  monitoringSeconds: v.optional(v.picklist([0, 1, 5, 10, 15, 30, 60]), 1),
  from: v.optional(distinct(cidr), []),
  deletionProtection: v.optional(v.boolean(), true),
  backupRetentionDays: v.optional(whole(0, 35), 14),
  exportLogs: v.optional(v.boolean(), true),
  logRetentionDays: v.optional(retentionDays, 90),
  certificateAuthority: v.optional(
    text(/^rds-ca-[a-z0-9-]+$/, "a certificate authority of RDS such as rds-ca-rsa2048-g1"),
    "rds-ca-rsa2048-g1",
  ),
};

const kept = whole(1, 35);
const replica = {
  ...settings,
  kind: v.literal("replica"),
  replicaOf: v.string(),
  machine: v.optional(machine),
  storage: v.optional(storage),
  sourceBackups: v.optional(v.strictObject({ retentionDays: kept })),
};

export const databaseSchema: v.GenericSchema<DatabaseInput, Database> = v.variant("kind", [
  v.strictObject({
    ...settings,
    kind: v.literal("primary"),
    version,
    allowMajorUpgrade: v.optional(v.boolean(), false),
    machine,
    storage,
    databaseName: v.optional(
      text(/^[a-z][a-z0-9_]{0,62}$/, "lower-case letters, digits and _, at most 63"),
      "hft_trading",
    ),
    username: v.optional(username, "hftadmin"),
    passwordVersion: v.optional(whole(1, 1_000_000), 1),
    parameters: v.optional(parameters, {}),
    logicalReplication: v.optional(v.boolean(), false),
  }),
  v.variant("state", [
    v.strictObject({ ...replica, state: v.literal("replica"), version: v.optional(version) }),
    v.strictObject({
      ...replica,
      state: v.literal("promoted"),
      version: v.optional(version),
      allowMajorUpgrade: v.optional(v.boolean()),
      passwordVersion: v.optional(whole(1, 1_000_000)),
      username: v.optional(username),
      parameters: v.optional(parameters),
      logicalReplication: v.optional(v.boolean()),
    }),
  ]),
  v.strictObject({
    kind: v.literal("backups"),
    backupsOf: v.string(),
    retentionDays: v.optional(kept, 14),
  }),
]);
