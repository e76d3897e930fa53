import { majorOf } from "../../catalog/rds";
import { defineProblems, type Problem } from "../../../core/problem";
import {
  statedBuild,
  takesWrites,
  type Database,
  type DatabaseInstance,
  type DatabaseStorage,
} from "./database";

const { definitions, problem } = defineProblems({
  "AWS-RDS-029": {
    kind: "limit",
    rule: "a replica is of its source's major version, and of no older minor: it is upgraded before its source",
    source:
      "RDS user guide, Upgrades of the RDS for PostgreSQL DB engine; hashicorp/terraform-provider-aws#7013: no replica is upgraded to another major version",
  },
  "AWS-RDS-030": {
    kind: "limit",
    rule: "a database that another region's replica follows stays at its major version",
    source:
      "RDS user guide, Upgrades of the RDS for PostgreSQL DB engine: only in-Region replicas are upgraded along; what becomes of another is in no text that could be read",
  },
  "AWS-RDS-031": {
    kind: "limit",
    rule: "a replica has the storage of its source at least, now and grown",
    source:
      "RDS API reference, CreateDBInstanceReadReplica.AllocatedStorage; design: a full replica stops following",
  },
});
export const databaseFollowerProblems = definitions;

/** The database that a replica names, and the path of its part of the environment. */
export interface FollowedSource {
  readonly database: DatabaseInstance;
  readonly at: string;
}

/** Judges a database that follows another by what both state; `at` is its path. */
export function databaseFollowerRules(
  database: Database,
  { database: source, at: sourceAt }: FollowedSource,
  at: string,
): Problem[] {
  if (database.kind !== "replica" || takesWrites(database)) return [];
  const own = statedBuild(database);
  const followed = statedBuild(source);
  return [
    ...versionFaults(own.version, followed.version, `${at}.version`),
    ...majorUpgradeFaults(source, `${sourceAt}.allowMajorUpgrade`, at),
    ...storageFaults(own.storage, followed.storage, `${at}.storage`),
  ];
}

function versionFaults(own: string | undefined, followed: string | undefined, at: string): Problem[] {
  if (own === undefined || followed === undefined) return [];
  if (majorOf(own) === majorOf(followed) && minorOf(own) >= minorOf(followed)) return [];
  const remedy = `${majorOf(followed)}.${minorOf(followed)} or a later ${majorOf(followed)}; docs/data.md has the order`;
  return [problem("AWS-RDS-029", at, `${own}, its source ${followed}`, remedy)];
}

function majorUpgradeFaults(source: DatabaseInstance, at: string, follower: string): Problem[] {
  if (!takesWrites(source) || source.allowMajorUpgrade !== true) return [];
  const remedy = "delete the replica first and accept this: docs/data.md, A new major version";
  return [problem("AWS-RDS-030", at, `true, followed by ${follower}`, remedy)];
}

function storageFaults(
  own: DatabaseStorage | undefined,
  followed: DatabaseStorage | undefined,
  at: string,
): Problem[] {
  if (own === undefined || followed === undefined) return [];
  if (own.sizeGiB < followed.sizeGiB) {
    return [
      problem("AWS-RDS-031", `${at}.sizeGiB`, own.sizeGiB, `at least ${followed.sizeGiB}, as its source`),
    ];
  }
  const grown = grownSize(followed);
  if (grownSize(own) >= grown) return [];
  return [
    problem("AWS-RDS-031", `${at}.maxSizeGiB`, own.maxSizeGiB ?? "none", `at least ${grown}, as its source`),
  ];
}

function grownSize({ sizeGiB, maxSizeGiB }: DatabaseStorage): number {
  return maxSizeGiB ?? sizeGiB;
}

function minorOf(version: string): number {
  return Number(version.split(".")[1]);
}
