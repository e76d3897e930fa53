import type { replicationRules } from "../../../../src/aws/database/spec/replication";
import type { CasesOf } from "../../../problems/case";
import { edit, type Edit } from "../../../problems/parts";

const ohio = "regions.ohio.database";
const replica = { kind: "replica", replicaOf: "virginia", state: "replica" } as const;
const promoted = { kind: "replica", replicaOf: "virginia", state: "promoted" } as const;
const build = {
  version: "17.9",
  machine: "db.r7i.8xlarge",
  storage: { type: "io2", sizeGiB: 1000, iops: 32_000 },
} as const;

/** Virginia follows ohio, which was promoted. */
const afterFailover = (own: object): Edit =>
  edit.each(
    edit.database({ ...replica, replicaOf: "ohio" }, "virginia"),
    edit.database({ ...promoted, ...build, ...own }),
  );

export const databaseReplicationCases: CasesOf<keyof (typeof replicationRules)["problems"]> = {
  "AWS-RDS-015": [
    {
      mistake: "a promoted database whose old source now follows it and sets no build",
      edit: edit.each(
        edit.database({ ...replica, replicaOf: "ohio" }, "virginia"),
        edit.database({ ...promoted, passwordVersion: 2, username: "hftadmin" }),
      ),
      at: ohio,
      remedy: "here",
    },
    {
      mistake: "a promoted database with a password but without a user",
      edit: afterFailover({ passwordVersion: 2 }),
      at: `${ohio}.username`,
    },
  ],
  "AWS-RDS-021": [
    {
      mistake: "a typing error in the name of the source",
      edit: edit.each(edit.primary(), edit.database({ ...replica, replicaOf: "virgina" })),
      at: `${ohio}.replicaOf`,
      remedy: 'did you mean "virginia"?',
    },
    {
      mistake: "a replica of itself",
      edit: edit.database({ ...replica, replicaOf: "ohio" }),
      at: `${ohio}.replicaOf`,
    },
    {
      mistake: "the backups of a region without a database",
      edit: edit.database({ kind: "backups", backupsOf: "virginia" }),
      at: `${ohio}.backupsOf`,
      remedy: "none is defined",
    },
  ],
  "AWS-RDS-022": [
    {
      mistake: "a copy in the same cloud region",
      edit: edit.each(
        edit.primary(),
        edit.region({ region: "us-east-1", cluster: undefined, pools: {} }, "ohio"),
        edit.network({ zones: { a: "use1-az4", b: "use1-az2" } }, "ohio"),
        edit.database(replica),
      ),
      at: `${ohio}.replicaOf`,
      remedy: "multi-az",
    },
  ],
  "AWS-RDS-023": [
    {
      mistake: "two replicas of each other",
      edit: edit.each(edit.database({ ...replica, replicaOf: "ohio" }, "virginia"), edit.database(replica)),
      at: `${ohio}.replicaOf`,
      remedy: "promote virginia",
      alsoExpected: ["AWS-RDS-015"],
    },
  ],
  "AWS-RDS-024": [
    {
      mistake: "a source without automated backups",
      edit: edit.each(edit.primary({ backupRetentionDays: 0 }), edit.database(replica)),
      at: "regions.virginia.database.backupRetentionDays",
      remedy: "1 to 35",
    },
    {
      mistake: "the backups of a database that takes none",
      edit: edit.each(
        edit.primary({ backupRetentionDays: 0 }),
        edit.database({ kind: "backups", backupsOf: "virginia" }),
      ),
      at: "regions.virginia.database.backupRetentionDays",
    },
  ],
  "AWS-RDS-025": [
    {
      mistake: "a promoted database that sets nothing but its state",
      edit: edit.each(edit.primary(), edit.database(promoted)),
      at: ohio,
      value: "version, machine, storage",
    },
  ],
  "AWS-RDS-026": [
    {
      mistake: "an old primary that was not fenced",
      edit: edit.each(edit.primary(), edit.database({ ...promoted, ...build })),
      at: `${ohio}.state`,
      remedy: "fence virginia",
    },
  ],
  "AWS-RDS-027": [
    {
      mistake: "a replica in another account",
      edit: edit.each(
        edit.primary(),
        edit.region({ accountId: "222222222222", roles: undefined }, "ohio"),
        edit.database(replica),
      ),
      at: `${ohio}.replicaOf`,
      value: "222222222222",
    },
  ],
  "AWS-RDS-028": [
    {
      mistake: "a failback to a database without a secret of its own",
      edit: afterFailover({}),
      at: `${ohio}.passwordVersion`,
      remedy: "one above",
    },
  ],
  "AWS-RDS-029": [
    {
      mistake: "a source that is upgraded before its replica",
      edit: edit.each(edit.primary(), edit.database({ ...replica, version: "17.8" })),
      at: `${ohio}.version`,
      value: "17.8, its source 17.9",
      remedy: "17.9 or a later 17",
    },
    {
      mistake: "a new major version that begins with the replica, as a minor one does",
      edit: edit.each(edit.primary(), edit.database({ ...replica, version: "18.3" })),
      at: `${ohio}.version`,
      value: "18.3",
    },
  ],
  "AWS-RDS-030": [
    {
      mistake: "a major upgrade of a source whose replica exists",
      edit: edit.each(edit.primary({ version: "18.3", allowMajorUpgrade: true }), edit.database(replica)),
      at: "regions.virginia.database.allowMajorUpgrade",
      value: "followed by regions.ohio.database",
      remedy: "delete the replica first",
    },
  ],
  "AWS-RDS-031": [
    {
      mistake: "a primary that grew without its replica",
      edit: edit.each(
        edit.primary({ storage: { type: "io2", sizeGiB: 2000, iops: 32_000 } }),
        edit.database({ ...replica, storage: build.storage }),
      ),
      at: `${ohio}.storage.sizeGiB`,
      remedy: "at least 2000",
    },
    {
      mistake: "a replica without growth of a source with growth",
      edit: edit.each(
        edit.primary({ storage: { ...build.storage, maxSizeGiB: 4000 } }),
        edit.database({ ...replica, storage: build.storage }),
      ),
      at: `${ohio}.storage.maxSizeGiB`,
      value: "not set",
      remedy: "at least 4000",
    },
  ],
};
