import * as v from "valibot";
import { object, distinct, name, reference, whole, type Parsed, type Stated } from "../../../core/primitives";
import { complianceLock } from "../../storage/spec/retention-lock";

/** At most a hundred years, the longest that AWS Backup keeps a backup. */
const days = whole(1, 36_500);

const lockedRetention = {
  /** Shortest retention that a backup in the vault may have, in days. */
  minDays: days,
  /** Longest retention that a backup in the vault may have, in days. @default unlimited */
  maxDays: v.optional(days),
};

const lock = v.variant("kind", [
  object({
    /** Recovery points can be deleted at any time. */
    kind: v.literal("none"),
  }),
  object({
    /** A role with `backup:DeleteBackupVaultLockConfiguration` can remove the lock. */
    kind: v.literal("governance"),
    ...lockedRetention,
  }),
  object({
    ...complianceLock,
    ...lockedRetention,
    /** Days after the first apply in which the lock can still be changed or removed, at least 3. */
    changeableForDays: whole(3, 36_500),
  }),
]);

const rule = object({
  /** `day`: every day; `week`: on Sundays; `month`: on the first. All start after the daily backup hour. */
  every: v.picklist(["day", "week", "month"]),
  /** Days for which the vault keeps a backup, 1 to 36500; at most 35 with `pointInTime`; at least until the next. */
  retentionDays: days,
  /**
   * Allows a restore to any second of the retention. On an RDS instance AWS Backup then also sets retention and window of
   * the instance's own backups, contrary to what its stack states.
   * @default false
   */
  pointInTime: v.optional(v.boolean(), false),
  /** By region of the environment, the copies that its vault receives. @default none */
  copies: v.optional(
    v.record(
      reference,
      object({
        /** Days for which the other vault keeps a copy, 1 to 36500. A copy restores to its own moment only. */
        retentionDays: days,
      }),
    ),
    {},
  ),
});

/** The backup vault of a region, under a KMS key of its own, and the plan for everything that carries `backupTag`. */
export const backupSchema = object({
  /** Keeps backups in the vault from deletion. @default { kind: "governance", minDays: 7 } */
  lock: v.optional(lock, { kind: "governance", minDays: 7 }),
  /** Schedules, by name. @default none: the vault only receives the copies of other regions */
  plan: v.optional(v.record(name, rule), {}),
  /**
   * Resource types of which AWS Backup restores the newest backup every Sunday, to a resource of its own that it deletes
   * after the test.
   * @default none
   */
  restoreTests: v.optional(distinct(v.picklist(["RDS", "S3"])), []),
});

export type BackupInput = Stated<typeof backupSchema>;
export type Backup = Parsed<typeof backupSchema>;
export type VaultLock = Backup["lock"];
export type BackupRule = Backup["plan"][string];
export type RestoreTestType = Backup["restoreTests"][number];
