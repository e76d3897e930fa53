import { majorOf, minorOf } from "../../catalog/rds";
import { defineProblems, type Problem } from "../../../core/problem";
import { ownBuild, takesWrites } from "./database";
import type { Database, DatabaseInstance, DatabaseStorage } from "./schema";

const { definitions, problem } = defineProblems({
  "AWS-RDS-029": {
    kind: "limit",
    rule: "a replica has the major version of its source, and at least its minor version: upgrade the replica first",
    source:
      "RDS user guide, Upgrades of the RDS for PostgreSQL DB engine; hashicorp/terraform-provider-aws#7013: no replica is upgraded to another major version",
    read: "2026-11-23",
  },
  "AWS-RDS-030": {
    kind: "limit",
    rule: "a database with a replica in another region keeps its major version",
    source:
      "RDS user guide, Upgrades of the RDS for PostgreSQL DB engine: only in-Region replicas are upgraded along; no text that could be read says what happens to others",
    read: "2026-11-26",
  },
  "AWS-RDS-031": {
    kind: "limit",
    rule: "the storage of a replica is at least as large as its source's, now and after growth",
    source:
      "RDS API reference, CreateDBInstanceReadReplica.AllocatedStorage; design: a full replica stops replicating",
    read: "2026-11-26",
  },
});
export const followerProblems = definitions;

/** The database that a replica names, and its path in the environment. */
export interface FollowedSource {
  readonly database: DatabaseInstance;
  readonly at: string;
}

/** Judges a replica that follows its source, by what both set; `at` is the replica's path. */
export function followerFaults(
  database: Database,
  { database: source, at: sourceAt }: FollowedSource,
  at: string,
): Problem[] {
  if (database.kind !== "replica" || takesWrites(database)) return [];
  const own = ownBuild(database);
  const followed = ownBuild(source);
  return [
    ...versionFaults(own.version, followed.version, `${at}.version`),
    ...majorUpgradeFaults(source, `${sourceAt}.allowMajorUpgrade`, at),
    ...storageFaults(own.storage, followed.storage, `${at}.storage`),
  ];
}

function versionFaults(own: string | undefined, followed: string | undefined, at: string): Problem[] {
  if (own === undefined || followed === undefined) return [];
  if (majorOf(own) === majorOf(followed) && minorOf(own) >= minorOf(followed)) return [];
  const remedy = `use ${majorOf(followed)}.${minorOf(followed)} or a later ${majorOf(followed)}; docs/data.md has the order`;
  return [problem("AWS-RDS-029", at, `${own}, its source ${followed}`, remedy)];
}

function majorUpgradeFaults(source: DatabaseInstance, at: string, follower: string): Problem[] {
  if (!takesWrites(source) || !source.allowMajorUpgrade) return [];
  const remedy = "delete the replica first and accept this: docs/data.md, A new major version";
  return [problem("AWS-RDS-030", at, `true, followed by ${follower}`, remedy)];
}

function storageFaults(
  own: DatabaseStorage | undefined,
  followed: DatabaseStorage | undefined,
  at: string,
): Problem[] {
  if (own === undefined || followed === undefined) return [];
  const remedy = (least: number) => `use at least ${least}, as its source`;
  if (own.sizeGiB < followed.sizeGiB) {
    return [problem("AWS-RDS-031", `${at}.sizeGiB`, own.sizeGiB, remedy(followed.sizeGiB))];
  }
  const grown = grownSize(followed);
  if (grownSize(own) >= grown) return [];
  return [problem("AWS-RDS-031", `${at}.maxSizeGiB`, own.maxSizeGiB, remedy(grown))];
}

function grownSize({ sizeGiB, maxSizeGiB }: DatabaseStorage): number {
  return maxSizeGiB ?? sizeGiB;
}
