import type { EnvironmentInput } from "../../../src/clouds";
import { edit } from "../parts";
import { validEnvironment } from "../valid-environment";

const build = {
  version: "17.9",
  machine: "db.r7i.8xlarge",
  storage: { type: "io2", sizeGiB: 1000, iops: 32_000 },
} as const;

export const unusualDatabases: Readonly<Record<string, EnvironmentInput>> = {
  "a database in a region that is newer than the catalogue": edit.each(
    edit.primary(),
    edit.region({ region: "ca-north-1" }),
    edit.network({ zones: { a: "can1-az1", b: "can1-az2", c: "can1-az3" } }),
  )(validEnvironment),

  "a database as fast as its machine sustains, and its replica": edit.each(
    edit.primary({ storage: { type: "io2", sizeGiB: 5000, iops: 40_000, maxSizeGiB: 5500 } }),
    edit.database({
      kind: "replica",
      replicaOf: "virginia",
      state: "replica",
      insights: "advanced",
      sourceBackups: { retentionDays: 35 },
    }),
  )(validEnvironment),

  "the smallest striped storage, with the minimum speed": edit.primary({
    version: "14.22",
    storage: { type: "gp3", sizeGiB: 400, iops: 12_000, throughputMiBps: 500 },
    logicalReplication: true,
    parameters: { work_mem: { value: "65536", reason: "reports sort in memory" } },
  })(validEnvironment),

  "gp3 storage with the speed that it includes": edit.primary({
    machine: "db.t4g.micro",
    storage: { type: "gp3", sizeGiB: 20 },
    monitoringSeconds: 0,
    insights: "off",
    exportLogs: false,
    backupRetentionDays: 0,
    // The second block is one of a client tier too.
    from: ["10.210.4.0/24", "10.0.0.0/20"],
  })(validEnvironment),

  "only the backups of a database in the other region": edit.each(
    edit.primary({ availability: { kind: "multi-az", preferredZone: "c" } }),
    edit.database({ kind: "backups", backupsOf: "virginia", retentionDays: 1 }),
  )(validEnvironment),

  "two independent databases": edit.each(edit.primary(), edit.primary({}, "ohio"))(validEnvironment),

  "a failover by one word": edit.each(
    edit.primary(),
    edit.database({ kind: "replica", replicaOf: "virginia", state: "promoted" }),
  )(validEnvironment),

  "an old primary that follows its promoted replica": edit.each(
    edit.database({ kind: "replica", replicaOf: "ohio", state: "replica" }, "virginia"),
    edit.database({
      kind: "replica",
      replicaOf: "virginia",
      state: "promoted",
      ...build,
      passwordVersion: 2,
      username: "hftadmin",
    }),
  )(validEnvironment),

  "a replica in one zone, until it is promoted and after": edit.each(
    edit.primary(),
    edit.database({
      kind: "replica",
      replicaOf: "virginia",
      state: "promoted",
      ...build,
      availability: { kind: "single-az", zone: "b" },
    }),
  )(validEnvironment),

  "a machine newer than the catalogue": edit.primary({
    machine: "db.r9i.8xlarge",
    storage: { type: "io1", sizeGiB: 1000, iops: 50_000 },
  })(validEnvironment),
};
