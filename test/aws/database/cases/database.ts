import type { databaseRules } from "../../../../src/aws/database/spec/rules";
import type { storageProblems } from "../../../../src/aws/database/spec/storage";
import type { CasesOf } from "../../../problems/case";
import { edit, type Edit } from "../../../problems/parts";
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
  const { network } = validEnvironment.regions["ohio"] ?? {};
  if (network?.kind !== "create") throw new Error("the valid environment creates its networks");
  return { ...network, zones: { a: `${zone}-az1`, b: `${zone}-az2`, c: `${zone}-az3` } };
}
