import type { BackupInput } from "../../../../src/aws/backup/spec/schema";
import type { backedUpRules } from "../../../../src/aws/backup/spec/backed-up";
import type { backupCopyRules } from "../../../../src/aws/backup/spec/copies";
import type { backupRules } from "../../../../src/aws/backup/spec/rules";
import type { CodesOf } from "../../../../src/environment/cloud";
import type { CasesOf } from "../../../problems/case";
import { edit, type Edit } from "../../../problems/parts";

const daily = { every: "day", retentionDays: 35, copies: { ohio: { retentionDays: 35 } } } as const;
export const backup = (own: BackupInput): Edit =>
  edit.each(edit.region({ backup: { plan: { daily }, ...own } }), edit.region({ backup: {} }, "ohio"));
const plan = "regions.virginia.backup.plan";
const tests = "regions.virginia.backup.restoreTests";

type Codes = CodesOf<[typeof backupRules, typeof backedUpRules, typeof backupCopyRules]>;

export const backupCases: CasesOf<Codes> = {
  "AWS-BACKUP-002": [
    {
      mistake: "backups that the vault has to keep for longer",
      edit: backup({ lock: { kind: "governance", minDays: 90 } }),
      at: `${plan}.daily.retentionDays`,
      remedy: "at least 90",
    },
    {
      mistake: "backups that the vault may not keep for so long",
      edit: backup({ lock: { kind: "governance", minDays: 7, maxDays: 30 } }),
      at: `${plan}.daily.retentionDays`,
      remedy: "at most 30",
    },
    {
      mistake: "a copy that the other vault has to keep for longer",
      edit: backup({ plan: { daily: { ...daily, copies: { ohio: { retentionDays: 3 } } } } }),
      at: `${plan}.daily.copies.ohio.retentionDays`,
      remedy: "at least 7",
    },
  ],
  "AWS-BACKUP-003": [
    {
      mistake: "a copy to a region without a vault",
      edit: edit.region({ backup: { plan: { daily } } }),
      at: `${plan}.daily.copies.ohio`,
      remedy: "backup: {}",
    },
    {
      mistake: "a copy to its own region",
      edit: backup({ plan: { daily: { ...daily, copies: { virginia: { retentionDays: 35 } } } } }),
      at: `${plan}.daily.copies.virginia`,
      remedy: "ohio",
    },
  ],
  "AWS-BACKUP-004": [
    {
      mistake: "a copy to another account's region, which no policy admits",
      edit: edit.each(backup({}), edit.region({ accountId: "222222222222" }, "ohio")),
      at: `${plan}.daily.copies.ohio`,
      value: "222222222222",
      remedy: "backup:CopyIntoBackupVault in ohio's vault",
    },
  ],
  "AWS-BACKUP-005": [
    {
      mistake: "a year of point-in-time recovery",
      edit: backup({ plan: { daily: { ...daily, retentionDays: 365, pointInTime: true } } }),
      at: `${plan}.daily.retentionDays`,
      remedy: "at most 35",
    },
  ],
  "AWS-BACKUP-006": [
    {
      mistake: "backups that are lost with their region",
      edit: edit.region({ backup: { plan: { daily: { ...daily, copies: {} } } } }),
      at: plan,
    },
  ],
  "AWS-BACKUP-011": [
    {
      mistake: "monthly backups that end ten days before the next",
      edit: backup({ plan: { daily, monthly: { every: "month", retentionDays: 20 } } }),
      at: `${plan}.monthly.retentionDays`,
      value: "20 days, every month",
      remedy: "at least 31",
    },
    {
      mistake: "weekly copies that the other region keeps for three days",
      edit: edit.each(
        backup({
          lock: { kind: "none" },
          plan: { weekly: { every: "week", retentionDays: 7, copies: { ohio: { retentionDays: 3 } } } },
        }),
        edit.region({ backup: { lock: { kind: "none" } } }, "ohio"),
      ),
      at: `${plan}.weekly.copies.ohio.retentionDays`,
      remedy: "at least 7",
    },
  ],
  "AWS-BACKUP-007": [
    {
      mistake: "a lock's ends the wrong way round",
      edit: edit.region({ backup: { lock: { kind: "governance", minDays: 90, maxDays: 30 } } }),
      at: "regions.virginia.backup.lock.maxDays",
    },
  ],
  "AWS-BACKUP-008": [
    {
      mistake: "a restore test in the region that only takes copies",
      edit: edit.each(backup({}), edit.region({ backup: { restoreTests: ["RDS"] } }, "ohio")),
      at: "regions.ohio.backup.restoreTests",
      value: "RDS",
    },
    {
      mistake: "a restore test of a database that the region does not have",
      edit: backup({ restoreTests: ["RDS"] }),
      at: tests,
      value: "RDS",
      remedy: "add a database to this region",
    },
    {
      mistake: "a restore test of a bucket that is not backed up",
      edit: edit.each(
        backup({ restoreTests: ["S3"] }),
        edit.region({ buckets: { marketdata: { kind: "data" }, research: { kind: "adopt", name: "firm" } } }),
      ),
      at: tests,
      value: "S3",
      remedy: "backup: true",
    },
  ],
  "AWS-BACKUP-009": [
    {
      mistake: "backups of which nobody knows whether they can be restored",
      edit: edit.each(edit.primary(), backup({})),
      at: tests,
      remedy: 'restoreTests: ["RDS"]',
    },
  ],
  "AWS-BACKUP-010": [
    {
      mistake: "a plan in a region whose buckets are all left out of it",
      edit: edit.each(backup({}), edit.region({ buckets: { marketdata: { kind: "data" } } })),
      at: plan,
      remedy: "backup: true",
    },
  ],
};
