import type { databaseRules } from "../../../../src/aws/database/spec/rules";
import type { storageProblems } from "../../../../src/aws/database/spec/storage";
import type { CasesOf } from "../../../problems/case";
import { awsRegion, edit, type Edit } from "../../../problems/parts";
import { validEnvironment } from "../../../problems/valid-environment";

const database = "regions.virginia.database";
const withoutCluster = edit.region({ cluster: undefined, pools: {} });
const oneZone: Edit = edit.each(
  withoutCluster,
  edit.network({ zones: { a: "use1-az4" }, egressAddresses: { a: 2 } }),
);

export const databaseCases: CasesOf<
  Exclude<keyof (typeof databaseRules)["problems"], keyof typeof storageProblems>
> = {
  "AWS-RDS-008": [
    {
      mistake: "a class of a family that the catalogue does not have",
      edit: edit.primary({ machine: "db.r77i.8xlarge" }),
      at: `${database}.machine`,
      remedy: "the catalogue has no family r77i",
    },
  ],
  "AWS-RDS-032": [
    {
      mistake: "a typing error in a class",
      edit: edit.primary({ machine: "db.r7i.8xlarg" }),
      at: `${database}.machine`,
      remedy: 'did you mean "db.r7i.8xlarge"?',
    },
    {
      mistake: "a size of the family that EC2 offers and RDS does not",
      edit: edit.primary({ machine: "db.r7i.metal" }),
      at: `${database}.machine`,
      remedy: "use one of: db.r7i.large, ",
    },
  ],
  "AWS-RDS-009": [
    {
      mistake: "a replica whose region does not sell the source's class",
      edit: edit.each(
        edit.primary(),
        edit.region({ region: "eu-south-1", network: ownNetwork("eus1") }, "ohio"),
        edit.region({ pools: {}, cluster: undefined }, "ohio"),
        edit.database({
          kind: "replica",
          replicaOf: "virginia",
          state: "replica",
          machine: "db.r8g.8xlarge",
        }),
      ),
      at: "regions.ohio.database.machine",
      value: "db.r8g.8xlarge in eu-south-1",
    },
  ],
  "AWS-RDS-010": [
    {
      mistake: "a deprecated version, which RDS force-upgrades",
      edit: edit.primary({ version: "16.4" }),
      at: `${database}.version`,
      remedy: "16.13",
    },
  ],
  "AWS-RDS-011": [
    {
      mistake: "a minor version that is not released yet",
      edit: edit.primary({ version: "17.12" }),
      at: `${database}.version`,
      remedy: "17.9",
    },
    {
      mistake: "a major version that RDS no longer offers",
      edit: edit.primary({ version: "12.22" }),
      at: `${database}.version`,
      remedy: "18.3",
    },
  ],
  "AWS-RDS-012": [
    {
      mistake: "a database in a region of one zone",
      edit: edit.each(oneZone, edit.primary()),
      at: database,
      value: "zones with a data subnet: 1",
    },
  ],
  "AWS-RDS-013": [
    {
      mistake: "a preferred zone without a data subnet",
      edit: edit.primary({ availability: { kind: "multi-az", preferredZone: "d" } }),
      at: `${database}.availability.preferredZone`,
      remedy: "a, b, c",
    },
  ],
  "AWS-RDS-014": [
    {
      mistake: "one zone, to be close to the engine",
      edit: edit.primary({ availability: { kind: "single-az", zone: "a" } }),
      at: `${database}.availability.kind`,
      remedy: "multi-az",
    },
  ],
  "AWS-RDS-017": [
    {
      mistake: "the name of the RDS administrator",
      edit: edit.primary({ username: "rdsadmin" }),
      at: `${database}.username`,
      remedy: "hftadmin",
    },
    {
      mistake: "admin, as with MySQL: PostgreSQL reserves it",
      edit: edit.primary({ username: "admin" }),
      at: `${database}.username`,
      value: "admin",
    },
  ],
  "AWS-RDS-033": [
    {
      mistake: "a database called by a word that SQL reserves",
      edit: edit.primary({ databaseName: "order" }),
      at: `${database}.databaseName`,
      remedy: "hft_trading",
    },
    {
      mistake: "a master user called by a word that SQL reserves",
      edit: edit.primary({ username: "user" }),
      at: `${database}.username`,
      remedy: "hftadmin",
    },
    {
      mistake: "a word that only newer versions of PostgreSQL reserve",
      edit: edit.primary({ databaseName: "system_user" }),
      at: `${database}.databaseName`,
    },
    {
      mistake: "a database called by a word that RDS alone reserves",
      edit: edit.primary({ databaseName: "db" }),
      at: `${database}.databaseName`,
    },
    {
      mistake: "a database that is in every instance",
      edit: edit.primary({ databaseName: "template1" }),
      at: `${database}.databaseName`,
    },
  ],
  "AWS-RDS-034": [
    {
      mistake: "a key word that PostgreSQL takes as a name",
      edit: edit.primary({ databaseName: "data" }),
      at: `${database}.databaseName`,
      value: "data",
    },
    {
      mistake: "a master user called by such a key word",
      edit: edit.primary({ username: "owner" }),
      at: `${database}.username`,
    },
  ],
  "AWS-RDS-035": [
    {
      mistake: "a class with CPU credits for production's primary",
      edit: edit.primary({ machine: "db.t4g.medium", storage: { type: "gp3", sizeGiB: 100 } }),
      at: `${database}.machine`,
      remedy: "r7i",
    },
    {
      mistake: "a class with CPU credits for the replica that takes over",
      edit: edit.each(
        edit.primary({ storage: { type: "gp3", sizeGiB: 100 } }),
        edit.database({ kind: "replica", replicaOf: "virginia", state: "replica", machine: "db.t3.large" }),
      ),
      at: "regions.ohio.database.machine",
    },
  ],
  "AWS-RDS-036": [
    {
      mistake: "a database that everybody may reach",
      edit: edit.primary({ from: ["0.0.0.0/0"] }),
      at: `${database}.from`,
      value: "0.0.0.0/0",
    },
    {
      mistake: "half of all addresses",
      edit: edit.primary({ from: ["10.210.0.0/16", "128.0.0.0/1"] }),
      at: `${database}.from`,
      value: "128.0.0.0/1",
    },
  ],
  "AWS-RDS-037": [
    {
      mistake: "a misspelt parameter",
      edit: edit.primary({ parameters: { max_connection: { value: "500", reason: "more gateways" } } }),
      at: `${database}.parameters.max_connection`,
      remedy: 'did you mean "max_connections"?',
    },
    {
      mistake: "a parameter of older versions",
      edit: edit.primary({ parameters: { old_snapshot_threshold: { value: "60", reason: "bloat" } } }),
      at: `${database}.parameters.old_snapshot_threshold`,
      value: "of PostgreSQL 14, 15, 16, not of 17",
    },
    {
      mistake: "a parameter of a version to come",
      edit: edit.primary({ parameters: { io_method: { value: "worker", reason: "faster reads" } } }),
      at: `${database}.parameters.io_method`,
      value: "of PostgreSQL 18, not of 17",
    },
    {
      mistake: "a misspelt extension",
      edit: edit.primary({ parameters: { "pgaudi.log": { value: "ddl", reason: "audit" } } }),
      at: `${database}.parameters.pgaudi.log`,
      remedy: 'did you mean "pgaudit.log"?',
    },
    {
      mistake: "a misspelt parameter of RDS",
      edit: edit.primary({ parameters: { "rds.forcessl": { value: "1", reason: "audit" } } }),
      at: `${database}.parameters.rds.forcessl`,
      remedy: 'did you mean "rds.force_ssl"?',
    },
  ],
  "AWS-RDS-038": [
    {
      mistake: "a value above the parameter's range",
      edit: edit.primary({ parameters: { max_connections: { value: "1000000", reason: "all of them" } } }),
      at: `${database}.parameters.max_connections`,
      remedy: "a whole number from 1 to 262143",
    },
    {
      mistake: "a word for a number",
      edit: edit.primary({ parameters: { random_page_cost: { value: "low", reason: "solid state" } } }),
      at: `${database}.parameters.random_page_cost`,
      remedy: "a number from 0",
    },
    {
      mistake: "a word that the parameter does not have",
      edit: edit.primary({ parameters: { wal_compression: { value: "lz", reason: "less to write" } } }),
      at: `${database}.parameters.wal_compression`,
      remedy: "lz4",
    },
    {
      mistake: "a boolean in words, which every plan shows as a change",
      edit: edit.primary({ parameters: { log_duration: { value: "off", reason: "less to log" } } }),
      at: `${database}.parameters.log_duration`,
      remedy: "1 or 0",
    },
    {
      mistake: "what only the server sets",
      edit: edit.primary({ parameters: { block_size: { value: "8192", reason: "as it is" } } }),
      at: `${database}.parameters.block_size`,
      remedy: "remove it",
    },
  ],
  "AWS-RDS-039": [
    {
      mistake: "a production database of which nothing can be restored",
      edit: edit.primary({ backupRetentionDays: 0 }),
      at: `${database}.backupRetentionDays`,
      remedy: "1 to 35",
    },
  ],
  "AWS-RDS-018": [
    {
      mistake: "synchronous_commit off in the whole database",
      edit: edit.primary({ parameters: { synchronous_commit: { value: "off", reason: "speed" } } }),
      at: `${database}.parameters.synchronous_commit`,
      remedy: "sessions",
    },
    {
      mistake: "unencrypted connections for an old client",
      edit: edit.primary({ parameters: { "rds.force_ssl": { value: "0", reason: "old client" } } }),
      at: `${database}.parameters.rds.force_ssl`,
    },
  ],
  "AWS-RDS-019": [
    {
      mistake: "a size with its unit, as in postgresql.conf",
      edit: edit.primary({ parameters: { work_mem: { value: "64MB", reason: "reports" } } }),
      at: `${database}.parameters.work_mem`,
      value: "64MB",
    },
  ],
  "AWS-RDS-020": [
    {
      mistake: "logical replication by its parameter",
      edit: edit.primary({
        parameters: { "rds.logical_replication": { value: "1", reason: "migration" } },
      }),
      at: `${database}.parameters.rds.logical_replication`,
      remedy: "logicalReplication: true",
    },
  ],
};

function ownNetwork(zone: string) {
  const { network } = awsRegion(validEnvironment, "ohio");
  if (network.kind !== "create") throw new Error("the valid environment creates its networks");
  return { ...network, zones: { a: `${zone}-az1`, b: `${zone}-az2`, c: `${zone}-az3` } };
}
