import { validate } from "../../../src/clouds";
import { edit, put, type Edit } from "../../problems/parts";
import { validEnvironment } from "../../problems/valid-environment";

const database = "regions.virginia.database";
const replica = edit.database({ kind: "replica", replicaOf: "virginia", state: "replica" });

/** The problems of databases after these edits, without what else they raise. */
function problemsOf(...edits: readonly Edit[]): string[] {
  const stated = edit.each(...edits)(validEnvironment);
  return validate(stated, [stated])
    .judgement.open.filter(({ code }) => code.startsWith("AWS-RDS"))
    .map(({ code, path }) => `${code} ${path}`);
}

describe("a database in a region with a shape fault elsewhere", () => {
  const faulty = edit.primary({ version: "17.12", machine: "db.r6i.4xlarge" });

  it.each(["network", "role", "region"])("is still judged by itself when %s is malformed", (field) => {
    expect(problemsOf(faulty, put(`regions.virginia.${field}`, 7))).toEqual([
      `AWS-RDS-011 ${database}.version`,
      `AWS-RDS-001 ${database}.storage.iops`,
    ]);
  });

  it("is still judged by its source when an account is malformed", () => {
    const withoutBackups = edit.primary({ backupRetentionDays: 0 });

    expect(problemsOf(withoutBackups, replica, put("regions.ohio.accountId", 7))).toEqual([
      `AWS-RDS-039 ${database}.backupRetentionDays`,
      `AWS-RDS-024 ${database}.backupRetentionDays`,
    ]);
  });
});

describe("a replica whose source is malformed", () => {
  it("is not judged by the source", () => {
    expect(problemsOf(edit.primary(), replica, put(`${database}.storage`, 7))).toEqual([]);
  });
});

describe("a replica with a build of its own", () => {
  it("has its storage judged once", () => {
    const slow = edit.database({
      kind: "replica",
      replicaOf: "virginia",
      state: "replica",
      version: "17.9",
      machine: "db.r6i.4xlarge",
      storage: { type: "io2", sizeGiB: 1000, iops: 32_000 },
    });

    expect(problemsOf(edit.primary(), slow)).toEqual(["AWS-RDS-001 regions.ohio.database.storage.iops"]);
  });

  const smaller = {
    kind: "replica",
    replicaOf: "virginia",
    state: "replica",
    machine: "db.r6i.4xlarge",
  } as const;

  it("is told of the machine that it states, not of the storage that it inherits", () => {
    expect(problemsOf(edit.primary(), edit.database(smaller))).toEqual([
      "AWS-RDS-001 regions.ohio.database.machine",
    ]);
  });

  it("is told of the version that it states, not of the log volume that it inherits", () => {
    const storage = { type: "io2", sizeGiB: 1000, iops: 32_000, logVolume: "dedicated" } as const;
    const older = edit.database({
      kind: "replica",
      replicaOf: "virginia",
      state: "replica",
      version: "14.6",
    });

    expect(problemsOf(edit.primary({ version: "14.22", storage }), older)).toEqual([
      "AWS-RDS-010 regions.ohio.database.version",
      "AWS-RDS-006 regions.ohio.database.version",
      "AWS-RDS-029 regions.ohio.database.version",
    ]);
  });
});
