import type { EnvironmentInput } from "../../../src/clouds";
import {
  build,
  enterprise,
  promoted,
  replica,
  withDatabase,
  withOther,
  withPrimary,
} from "../../gcp/database/databases";
import { withIowa } from "../../gcp/iowa";
import { edit } from "../parts";
import { validEnvironment } from "../valid-environment";

const follower = { kind: "replica", replicaOf: "carolina", state: "replica" } as const;

/** Legal environments with a database in Google Cloud, by what is unusual about them. */
export const unusualGoogleDatabases: Readonly<Record<string, EnvironmentInput>> = {
  "the largest cluster of Valkey, on a node type without figures": withIowa({
    cache: {
      kind: "valkey",
      version: "9.0",
      machine: "HIGHMEM_2XLARGE",
      mode: "CLUSTER",
      shards: 250,
      replicas: 0,
      persistence: { kind: "log", sync: "ALWAYS" },
      backupRetentionDays: 365,
      whenFull: "allkeys-lfu",
    },
  })(validEnvironment),

  "the smallest caches, in a sandbox": withIowa({
    role: "sandbox",
    cache: {
      kind: "redis",
      tier: "BASIC",
      version: "6.x",
      memoryGiB: 1,
      zone: "c",
      auth: false,
      addressRange: "caches",
      persistence: { kind: "snapshots", everyHours: 24 },
    },
  })(validEnvironment),

  "a database in Google Cloud with everything that its edition has": withPrimary({
    version: "18",
    dataCache: true,
    backupRetentionDays: 365,
    recoveryDays: 35,
    insights: { kind: "on", queryBytes: 1_048_576, plansPerMinute: 200 },
    sslMode: "TRUSTED_CLIENT_CERTIFICATE_REQUIRED",
    backupLocation: "us",
    addressRange: "databases",
    maintenanceFreeze: { from: "12-01", until: "02-28" },
    maintenanceNotice: "week1",
    logicalReplication: true,
    availability: { kind: "regional", zone: "c", standbyZone: "a" },
  })(validEnvironment),

  "the smallest database in Google Cloud, in a sandbox": withPrimary(
    {
      ...enterprise,
      machine: "db-f1-micro",
      storage: { type: "PD_HDD", sizeGiB: 10 },
      availability: { kind: "zonal", zone: "b" },
      backupRetentionDays: 0,
      insights: { kind: "off" },
      deletionProtection: false,
    },
    { role: "sandbox" },
  )(validEnvironment),

  "a custom machine of N4, whose disk grows to the largest": withPrimary({
    ...enterprise,
    machine: "db-custom-N4-96-638976",
    storage: { type: "HYPERDISK_BALANCED", sizeGiB: 20, maxSizeGiB: 65_536 },
  })(validEnvironment),

  "a machine of Cloud SQL that is newer than the catalogue": withPrimary({
    machine: "db-perf-optimized-X-8",
    storage: { type: "HYPERDISK_BALANCED", sizeGiB: 100_000 },
  })(validEnvironment),

  "a database in Google Cloud that AWS's seeds": edit.each(
    edit.primary({ logicalReplication: true }),
    withPrimary({ seededBy: { kind: "logical", region: "virginia" } }, { role: "standby", capacity: "none" }),
  )(validEnvironment),

  "a replica of the other edition and series": edit.each(
    withPrimary(),
    withOther({
      ...replica,
      ...enterprise,
      availability: { kind: "zonal", zone: "a" },
      storage: { type: "PD_SSD", sizeGiB: 1000 },
    }),
  )(validEnvironment),

  "a failover to another region of Google Cloud by one word": edit.each(
    withPrimary(),
    withOther(promoted),
  )(validEnvironment),

  "a pair that a switchover can turn, before and after": edit.each(
    withDatabase(follower),
    withOther({ ...promoted, ...build, switchoverTo: "iowa", username: "hftadmin", passwordVersion: 2 }),
  )(validEnvironment),

  "an old primary that was replaced by an instance of another name": edit.each(
    withDatabase({ ...follower, nameSuffix: "b" }),
    withOther({ ...promoted, ...build, username: "hftadmin", passwordVersion: 2 }),
  )(validEnvironment),
};
