import { defineProblems, type Problem } from "../../../core/problem";
import { isProductionRole } from "../../../environment/region";
import type { Database } from "../../database/spec/schema";
import { regionPart } from "../../region/spec/declare";
import type { Bucket } from "../../storage/spec/schema";
import type { Backup, RestoreTestType } from "./schema";

const { definitions, problem } = defineProblems({
  "AWS-BACKUP-008": {
    kind: "impossible",
    rule: "the region's own plan backs up what its restore tests restore",
    source: "design: a restore test takes a backup of this region's plan",
  },
  "AWS-BACKUP-009": {
    kind: "advice",
    rule: "restore tests restore the backups of a production region",
    source: "AWS Backup developer guide, restore-testing; design: an untested backup may not restore",
  },
  "AWS-BACKUP-010": {
    kind: "advice",
    rule: "a plan has a resource to back up",
    source: "src/core/tags.ts, backupTag: databases carry it, and buckets that state backup",
  },
});

const backup = regionPart("backup");

/** Rules about a backup plan and the parts of the region that it backs up. */
export const backedUpRules = backup.set(definitions, [
  backup.rule({ judge: testsWithoutPlan }),
  backup.rule({ needs: ["database", "buckets"], judge: unfoundFaults }),
  backup.rule({
    needs: ["database", "buckets", "role"],
    judge: ({ plan, restoreTests }, { role, ...parts }, at) => {
      const types = backedUpTypes(parts);
      const isTested = restoreTests.length > 0 || Object.keys(plan).length === 0 || types.length === 0;
      if (isTested || !isProductionRole(role)) return [];
      const remedy = `set restoreTests: ${JSON.stringify(types)}`;
      return [problem("AWS-BACKUP-009", `${at}.restoreTests`, "none", remedy)];
    },
  }),
]);

/** The parts of a region that can be backed up. */
interface BackupSubjects {
  readonly database: Database | undefined;
  readonly buckets: Readonly<Record<string, Bucket>>;
}

/** How a region gets a resource of each type that its plan backs up. */
const toBackUp: Readonly<Record<RestoreTestType, string>> = {
  RDS: "add a database to this region",
  S3: "set backup: true on a bucket of this region",
};

/** Returns the types of the region's resources that carry `backupTag`. */
function backedUpTypes({ database, buckets }: BackupSubjects): RestoreTestType[] {
  const hasInstance = database !== undefined && database.kind !== "backups";
  const hasBucket = Object.values(buckets).some((bucket) => bucket.kind === "data" && bucket.backup);
  return [...(hasInstance ? (["RDS"] as const) : []), ...(hasBucket ? (["S3"] as const) : [])];
}

function testsWithoutPlan({ plan, restoreTests }: Backup, _: unknown, at: string): Problem[] {
  if (Object.keys(plan).length > 0 || restoreTests.length === 0) return [];
  const remedy = "add a plan, or test in the region that has one";
  return [problem("AWS-BACKUP-008", `${at}.restoreTests`, restoreTests, remedy)];
}

function unfoundFaults({ plan, restoreTests }: Backup, parts: BackupSubjects, at: string): Problem[] {
  if (Object.keys(plan).length === 0) return [];
  const types = backedUpTypes(parts);
  const found = restoreTests
    .filter((type) => !types.includes(type))
    .map((type) =>
      problem("AWS-BACKUP-008", `${at}.restoreTests`, type, `${toBackUp[type]}, or remove the test`),
    );
  if (types.length > 0) return found;
  const remedy = `${Object.values(toBackUp).join(", or ")}; or remove the plan`;
  return [...found, problem("AWS-BACKUP-010", `${at}.plan`, "no resource with the tag", remedy)];
}
