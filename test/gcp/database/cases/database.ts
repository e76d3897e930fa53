import type { databaseRules } from "../../../../src/gcp/database/spec/rules";
import type { machineProblems } from "../../../../src/gcp/database/spec/storage";
import type { CasesOf } from "../../../problems/case";
import { edit } from "../../../problems/parts";
import { createdNetwork } from "../../iowa";
import { enterprise, replica, withOther, withPrimary } from "../databases";

const database = "regions.iowa.database";

export const databaseCases: CasesOf<
  Exclude<keyof (typeof databaseRules)["problems"], keyof typeof machineProblems>
> = {
  "GCP-SQL-007": [
    {
      mistake: "two weeks of recovery in the edition that has one",
      edit: withPrimary({ ...enterprise, recoveryDays: 14 }),
      at: `${database}.recoveryDays`,
      value: "14, in ENTERPRISE",
      remedy: "use at most 7, or Enterprise Plus",
    },
    {
      mistake: "a replica that promises more than its source's edition has",
      edit: edit.each(withPrimary(enterprise), withOther({ ...replica, recoveryDays: 14 })),
      at: "regions.carolina.database.recoveryDays",
    },
  ],
  "GCP-SQL-008": [
    {
      mistake: "a month of recovery with two weeks of backups",
      edit: withPrimary({ recoveryDays: 30 }),
      at: `${database}.recoveryDays`,
      value: "30, of 14 backups",
      remedy: "use at most 14",
    },
  ],
  "GCP-SQL-009": [
    {
      mistake: "backups turned off with a standby",
      edit: withPrimary({ backupRetentionDays: 0 }),
      at: `${database}.backupRetentionDays`,
    },
  ],
  "GCP-SQL-010": [
    {
      mistake: "a version that is not released yet",
      edit: withPrimary({ version: "19" }),
      at: `${database}.version`,
      remedy: "use 18",
    },
    {
      mistake: "a version that is no longer offered",
      edit: withPrimary({ version: "11" }),
      at: `${database}.version`,
    },
  ],
  "GCP-SQL-011": [
    {
      mistake: "a zone slot that the network leaves out",
      edit: withPrimary({ availability: { kind: "regional", zone: "d" } }),
      at: `${database}.availability.zone`,
      remedy: "a, b, c",
    },
    {
      mistake: "a standby in such a zone",
      edit: withPrimary({ availability: { kind: "regional", zone: "a", standbyZone: "d" } }),
      at: `${database}.availability.standbyZone`,
    },
  ],
  "GCP-SQL-012": [
    {
      mistake: "a standby beside its primary",
      edit: withPrimary({ availability: { kind: "regional", zone: "b", standbyZone: "b" } }),
      at: `${database}.availability.standbyZone`,
      value: "b",
    },
  ],
  "GCP-SQL-041": [
    {
      mistake: "a standby that is placed alone",
      edit: withPrimary({ availability: { kind: "regional", standbyZone: "c" } }),
      at: `${database}.availability.standbyZone`,
      value: "c",
      remedy: "state zone as well",
    },
  ],
  "GCP-SQL-013": [
    {
      mistake: "a production database in one zone",
      edit: withPrimary({ availability: { kind: "zonal", zone: "a" } }),
      at: `${database}.availability.kind`,
      remedy: 'kind: "regional"',
    },
  ],
  "GCP-SQL-014": [
    {
      mistake: "the provider's example as a production machine",
      edit: withPrimary({ ...enterprise, machine: "db-f1-micro" }),
      at: `${database}.machine`,
    },
  ],
  "GCP-SQL-015": [
    {
      mistake: "a production database without backups",
      edit: withPrimary({ availability: { kind: "zonal", zone: "a" }, backupRetentionDays: 0 }),
      at: `${database}.backupRetentionDays`,
      alsoExpected: ["GCP-SQL-013"],
    },
  ],
  "GCP-SQL-017": [
    {
      mistake: "whole queries in the edition that keeps their beginning",
      edit: withPrimary({ ...enterprise, insights: { kind: "on", queryBytes: 100_000 } }),
      at: `${database}.insights.queryBytes`,
      remedy: "use at most 4500",
    },
    {
      mistake: "many plans in that edition",
      edit: withPrimary({ ...enterprise, insights: { kind: "on", plansPerMinute: 60 } }),
      at: `${database}.insights.plansPerMinute`,
      remedy: "use at most 20",
    },
  ],
  "GCP-SQL-018": [
    {
      mistake: "the user that Cloud SQL has already",
      edit: withPrimary({ username: "postgres" }),
      at: `${database}.username`,
      remedy: "hftadmin",
    },
    {
      mistake: "the database that PostgreSQL has already",
      edit: withPrimary({ databaseName: "postgres" }),
      at: `${database}.databaseName`,
    },
  ],
  "GCP-SQL-019": [
    {
      mistake: "a key word as the name of the database",
      edit: withPrimary({ databaseName: "order" }),
      at: `${database}.databaseName`,
      remedy: "hft_trading",
    },
  ],
  "GCP-SQL-020": [
    {
      mistake: "commits that do not wait for the disk",
      edit: withPrimary({ flags: { synchronous_commit: { value: "off", reason: "faster" } } }),
      at: `${database}.flags.synchronous_commit`,
    },
    {
      mistake: "applications that could no longer sign in",
      edit: withPrimary({ flags: { "cloudsql.iam_authentication": { value: "off", reason: "passwords" } } }),
      at: `${database}.flags.cloudsql.iam_authentication`,
    },
  ],
  "GCP-SQL-021": [
    {
      mistake: "a field set as a flag",
      edit: withPrimary({ flags: { "cloudsql.logical_decoding": { value: "on", reason: "a migration" } } }),
      at: `${database}.flags.cloudsql.logical_decoding`,
      remedy: "logicalReplication: true",
    },
  ],
  "GCP-SQL-022": [
    {
      mistake: "memory with its unit",
      edit: withPrimary({ flags: { work_mem: { value: "64MB", reason: "reports" } } }),
      at: `${database}.flags.work_mem`,
      remedy: "only the number",
    },
    {
      mistake: "a boolean as RDS writes it",
      edit: withPrimary({ flags: { log_connections: { value: "1", reason: "audit" } } }),
      at: `${database}.flags.log_connections`,
      remedy: "write on or off",
    },
    {
      mistake: "more workers than PostgreSQL takes",
      edit: withPrimary({ flags: { max_parallel_workers: { value: "5000", reason: "reports" } } }),
      at: `${database}.flags.max_parallel_workers`,
      remedy: "use a whole number from 0 to 1024",
    },
  ],
  "GCP-SQL-023": [
    {
      mistake: "a typing error in a flag",
      edit: withPrimary({ flags: { work_men: { value: "65536", reason: "reports" } } }),
      at: `${database}.flags.work_men`,
      remedy: 'did you mean "work_mem"?',
    },
    {
      mistake: "a flag of an older version",
      edit: withPrimary({ flags: { old_snapshot_threshold: { value: "60", reason: "reports" } } }),
      at: `${database}.flags.old_snapshot_threshold`,
      value: "not of 17",
    },
  ],
  "GCP-SQL-040": [
    {
      mistake: "a freeze over a quarter and more",
      edit: withPrimary({ maintenanceFreeze: { from: "10-01", until: "01-10" } }),
      at: `${database}.maintenanceFreeze`,
      value: "10-01 to 01-10, 101 days",
      remedy: "within 90 days",
    },
    {
      mistake: "a day that no month has",
      edit: withPrimary({ maintenanceFreeze: { from: "02-30", until: "03-31" } }),
      at: `${database}.maintenanceFreeze`,
    },
    {
      mistake: "a freeze that ends as it begins",
      edit: withPrimary(
        { maintenanceFreeze: { from: "12-15", until: "12-15" } },
        { network: createdNetwork },
      ),
      at: `${database}.maintenanceFreeze`,
    },
  ],
};
