import { defineProblems, type Problem } from "../../core/problem";
import type { RegionRole } from "../environment";
import { lockRules, type ComplianceLock } from "./retention-lock";

/** For how long the vault refuses to delete, and how long it refuses to keep. */
export interface LockRange {
  /** The shortest retention that a backup in the vault may have, in days. */
  readonly minDays: number;
  /** The longest. @default none */
  readonly maxDays?: number | undefined;
}

export type VaultLock =
  | { readonly kind: "none" }
  /** A role with `backup:DeleteBackupVaultLockConfiguration` lifts it. */
  | ({ readonly kind: "governance" } & LockRange)
  | (ComplianceLock &
      LockRange & {
        /** Days in which the lock can still be taken back, at least 3. */
        readonly changeableForDays: number;
      });

/** One schedule of a backup plan. */
export interface BackupRule {
  /** `day`: every day; `week`: Sundays; `month`: the first. All at the hour that follows the daily backup hour. */
  readonly every: "day" | "week" | "month";
  readonly retentionDays: number;
  /**
   * Days after which a backup moves to cold storage, for at least 90 days. Databases and buckets do not move.
   * @default never
   */
  readonly coldAfterDays?: number | undefined;
  /**
   * Restores to any second of the last 35 days at most. On an RDS instance AWS Backup then also sets retention
   * and window of the instance's own backups, against what its stack states.
   * @default false
   */
  readonly pointInTime: boolean;
  /** By region of the environment, how long its vault keeps a copy. A copy restores to its own moment only. */
  readonly copies: Readonly<Record<string, { readonly retentionDays: number }>>;
}

/** What a restore test brings back, to a resource of its own that is deleted after the test. */
export const restoreTestTypes = ["RDS", "S3", "EBS", "EC2"] as const;

/** The vault of a region, under a key of its own, and the plan for everything that carries `backupTag`. */
export interface Backup {
  /** @default { kind: "governance", minDays: 7 } */
  readonly lock: VaultLock;
  /** Schedules by name. @default none: the vault takes the copies of another region */
  readonly plan: Readonly<Record<string, BackupRule>>;
  /**
   * What is restored every Sunday from its newest backup, to know that it can be.
   * @default none
   */
  readonly restoreTests: readonly (typeof restoreTestTypes)[number][];
}

/** What the rules of a vault need to know of its surroundings. */
export interface BackupInPlace {
  readonly backup: Backup;
  readonly role: RegionRole;
}

const { definitions, problem } = defineProblems({
  "AWS-BACKUP-001": {
    kind: "impossible",
    rule: "a backup stays in cold storage for at least 90 days",
    source: "AWS Backup API reference, Lifecycle.DeleteAfterDays",
  },
  "AWS-BACKUP-002": {
    kind: "impossible",
    rule: "a backup is kept for as long as its vault's lock asks, and no longer than it allows",
    source: "AWS Backup API reference, PutBackupVaultLockConfiguration: the vault fails the job",
  },
  "AWS-BACKUP-003": {
    kind: "impossible",
    rule: "a copy goes to another region of the environment that has a vault",
    source: "AWS Backup API reference, CopyAction.DestinationBackupVaultArn",
  },
  "AWS-BACKUP-004": {
    kind: "limit",
    rule: "a copy of a database to another region stays in its account",
    source:
      "AWS Backup developer guide, recov-point-create-a-copy: cross-region or cross-account in one step",
  },
  "AWS-BACKUP-005": {
    kind: "impossible",
    rule: "point-in-time backups are kept for 35 days at most",
    source:
      "RDS API reference, BackupRetentionPeriod: 0 to 35; AWS Backup developer guide, point-in-time-recovery",
  },
  "AWS-BACKUP-006": {
    kind: "advice",
    rule: "a production region's backups have a copy in another region",
    source: "design: what is lost with its region is no backup of it",
  },
  "AWS-BACKUP-007": {
    kind: "impossible",
    rule: "the range of a lock begins before it ends",
    source: "AWS Backup API reference, PutBackupVaultLockConfiguration",
  },
  "AWS-BACKUP-008": {
    kind: "impossible",
    rule: "what is tested by restoring is backed up",
    source: "design: a restore test takes a backup of this region's plan",
  },
});
export const backupProblems = definitions;

/** Judges the vault and the plan of one region; `at` is the path of its `backup`. */
export function backupRules({ backup, role }: BackupInPlace, at: string): Problem[] {
  const { lock, plan, restoreTests } = backup;
  return [
    ...lockRules({ lock, role }, `${at}.lock`),
    ...rangeFaults(lock, `${at}.lock`),
    ...Object.entries(plan).flatMap(([name, rule]) => ruleFaults(rule, lock, `${at}.plan.${name}`)),
    ...(restoreTests.length > 0 && Object.keys(plan).length === 0
      ? [problem("AWS-BACKUP-008", `${at}.restoreTests`, restoreTests, "state a plan, or test where it is")]
      : []),
  ];
}

function rangeFaults(lock: VaultLock, at: string): Problem[] {
  if (lock.kind === "none" || lock.maxDays === undefined || lock.minDays <= lock.maxDays) return [];
  return [problem("AWS-BACKUP-007", `${at}.maxDays`, lock.maxDays, `at least minDays (${lock.minDays})`)];
}

const daysInColdStorage = 90;
const longestPointInTimeDays = 35;

function ruleFaults(rule: BackupRule, lock: VaultLock, at: string): Problem[] {
  const { retentionDays, coldAfterDays, pointInTime } = rule;
  const found = [...againstLock(retentionDays, lock, `${at}.retentionDays`)];
  if (coldAfterDays !== undefined && retentionDays < coldAfterDays + daysInColdStorage) {
    const remedy = `retentionDays of ${coldAfterDays + daysInColdStorage} or more, or no cold storage`;
    found.push(problem("AWS-BACKUP-001", `${at}.coldAfterDays`, coldAfterDays, remedy));
  }
  if (pointInTime && retentionDays > longestPointInTimeDays) {
    const remedy = `at most ${longestPointInTimeDays}, and a second rule for what is kept longer`;
    found.push(problem("AWS-BACKUP-005", `${at}.retentionDays`, retentionDays, remedy));
  }
  return found;
}

function againstLock(retentionDays: number, lock: VaultLock, at: string): Problem[] {
  if (lock.kind === "none") return [];
  const { minDays, maxDays } = lock;
  if (retentionDays < minDays) {
    return [problem("AWS-BACKUP-002", at, retentionDays, `at least ${minDays}, or a lock of fewer days`)];
  }
  if (maxDays === undefined || retentionDays <= maxDays) return [];
  return [problem("AWS-BACKUP-002", at, retentionDays, `at most ${maxDays}, or a lock of more days`)];
}

/** A region as its backups and their copies see it. */
export interface BackupRegion {
  readonly role: RegionRole;
  readonly accountId: string;
  readonly backup?: Backup | undefined;
}

/** Judges where copies go; `at` begins the path of every region. */
export function backupCopyRules(regions: Readonly<Record<string, BackupRegion>>, at: string): Problem[] {
  return Object.entries(regions).flatMap(([name, region]) => {
    const { backup } = region;
    if (backup === undefined) return [];
    const rules = Object.entries(backup.plan);
    return [
      ...rules.flatMap(([rule, { copies }]) =>
        Object.entries(copies).flatMap(([destination, { retentionDays }]) => {
          const path = `${at}regions.${name}.backup.plan.${rule}.copies.${destination}`;
          return copyFaults(regions, name, destination, retentionDays, path);
        }),
      ),
      ...withoutCopy(region.role, rules, `${at}regions.${name}.backup.plan`),
    ];
  });
}

function copyFaults(
  regions: Readonly<Record<string, BackupRegion>>,
  from: string,
  to: string,
  retentionDays: number,
  at: string,
): Problem[] {
  const vaults = Object.keys(regions).filter((name) => name !== from && regions[name]?.backup !== undefined);
  const destination = vaults.includes(to) ? regions[to] : undefined;
  if (destination?.backup === undefined) {
    const remedy =
      regions[to] === undefined || to === from
        ? `name a region with a vault: ${vaults.join(", ") || "there is none"}`
        : `give ${to} a vault, backup: {}`;
    return [problem("AWS-BACKUP-003", at, to, remedy)];
  }
  const found = againstLock(retentionDays, destination.backup.lock, `${at}.retentionDays`);
  const { accountId } = destination;
  if (accountId !== regions[from]?.accountId) {
    found.push(problem("AWS-BACKUP-004", at, `account ${accountId}`, "copy within the account first"));
  }
  return found;
}

function withoutCopy(role: RegionRole, rules: readonly [string, BackupRule][], at: string): Problem[] {
  if (role !== "primary" || rules.length === 0) return [];
  if (rules.some(([, { copies }]) => Object.keys(copies).length > 0)) return [];
  return [problem("AWS-BACKUP-006", at, "no copy", "copies: { <region>: { retentionDays: … } }")];
}
