import { defineProblems, type Problem } from "../../../core/problem";
import type { RegionRole } from "../../../environment/region";
import { regionPart } from "../../region/spec/declare";
import { lockFaults } from "../../storage/spec/retention-lock";
import type { Backup, BackupRule, VaultLock } from "./schema";

const { definitions, problem } = defineProblems({
  "AWS-BACKUP-002": {
    kind: "impossible",
    rule: "the retention of a backup lies between minDays and maxDays of its vault's lock",
    source: "AWS Backup API reference, PutBackupVaultLockConfiguration: the vault fails the job",
  },
  "AWS-BACKUP-005": {
    kind: "impossible",
    rule: "the retention of point-in-time backups is at most 35 days",
    source:
      "RDS API reference, BackupRetentionPeriod: 0 to 35; AWS Backup developer guide, point-in-time-recovery",
  },
  "AWS-BACKUP-006": {
    kind: "advice",
    rule: "backups of a primary region have a copy in another region",
    source: "design: a backup in the region that is lost restores nothing",
  },
  "AWS-BACKUP-007": {
    kind: "impossible",
    rule: "minDays does not exceed maxDays",
    source: "AWS Backup API reference, PutBackupVaultLockConfiguration",
  },
  "AWS-BACKUP-011": {
    kind: "advice",
    rule: "a vault keeps a backup at least until the next one",
    source: "design: between the end of one backup and the next there is nothing to restore",
  },
});

const backup = regionPart("backup");

/** Rules about a vault and its plan. */
export const backupRules = backup.set(definitions, [
  backup.rule({
    judge: ({ lock, plan }, _, at) => [
      ...rangeFaults(lock, `${at}.lock`),
      ...Object.entries(plan).flatMap(([name, rule]) => [
        ...ruleFaults(rule, lock, `${at}.plan.${name}`),
        ...gapFaults(rule, `${at}.plan.${name}`),
      ]),
    ],
  }),
  backup.rule({
    needs: ["role"],
    judge: ({ lock, plan }, { role }, at) => [
      ...lockFaults(lock, role, `${at}.lock`),
      ...withoutCopy(role, plan, `${at}.plan`),
    ],
  }),
]);

function rangeFaults(lock: VaultLock, at: string): Problem[] {
  if (lock.kind === "none" || lock.maxDays === undefined || lock.minDays <= lock.maxDays) return [];
  const remedy = `use at least minDays (${lock.minDays})`;
  return [problem("AWS-BACKUP-007", `${at}.maxDays`, lock.maxDays, remedy)];
}

const longestPointInTimeDays = 35;

/** The longest time between two backups. */
const intervalDays: Readonly<Record<BackupRule["every"], number>> = { day: 1, week: 7, month: 31 };

function gapFaults({ every, retentionDays, copies }: BackupRule, at: string): Problem[] {
  const kept = [
    { path: `${at}.retentionDays`, days: retentionDays },
    ...Object.entries(copies).map(([region, copy]) => ({
      path: `${at}.copies.${region}.retentionDays`,
      days: copy.retentionDays,
    })),
  ];
  return kept
    .filter(({ days }) => days < intervalDays[every])
    .map(({ path, days }) =>
      problem("AWS-BACKUP-011", path, `${days} days, every ${every}`, `use at least ${intervalDays[every]}`),
    );
}

function ruleFaults({ retentionDays, pointInTime }: BackupRule, lock: VaultLock, at: string): Problem[] {
  const path = `${at}.retentionDays`;
  const found = retentionFaults(retentionDays, lock, path);
  if (pointInTime && retentionDays > longestPointInTimeDays) {
    const remedy = `use at most ${longestPointInTimeDays}, and a second rule for longer retention`;
    found.push(problem("AWS-BACKUP-005", path, retentionDays, remedy));
  }
  return found;
}

/** Judges a retention by the lock of the vault that receives the backup; `at` is its path. */
export function retentionFaults(retentionDays: number, lock: VaultLock, at: string): Problem[] {
  if (lock.kind === "none") return [];
  const { minDays, maxDays } = lock;
  if (retentionDays < minDays) {
    const remedy = `use at least ${minDays}, or lower minDays of the lock`;
    return [problem("AWS-BACKUP-002", at, retentionDays, remedy)];
  }
  if (maxDays === undefined || retentionDays <= maxDays) return [];
  return [
    problem("AWS-BACKUP-002", at, retentionDays, `use at most ${maxDays}, or raise maxDays of the lock`),
  ];
}

function withoutCopy(role: RegionRole, plan: Backup["plan"], at: string): Problem[] {
  const rules = Object.values(plan);
  if (role !== "primary" || rules.length === 0) return [];
  if (rules.some(({ copies }) => Object.keys(copies).length > 0)) return [];
  return [problem("AWS-BACKUP-006", at, "no copies", "set copies: { <region>: { retentionDays: … } }")];
}
