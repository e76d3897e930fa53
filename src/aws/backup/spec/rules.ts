import { defineProblems, type Problem } from "../../../core/problem";
import { isProductionRole, type RegionRole } from "../../../environment/region";
import type { Bucket } from "../../storage/spec/rules";
import type { Database } from "../../database/spec/schema";
import { lockRules, type ComplianceLock } from "../../storage/spec/retention-lock";

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
   * Restores to any second of the last 35 days at most. On an RDS instance AWS Backup then also sets retention
   * and window of the instance's own backups, against what its stack states.
   * @default false
   */
  readonly pointInTime: boolean;
  /** By region of the environment, how long its vault keeps a copy. A copy restores to its own moment only. */
  readonly copies: Readonly<Record<string, { readonly retentionDays: number }>>;
}

/** What is backed up and brought back for a test, to a resource of its own that is deleted after the test. */
export const restoreTestTypes = ["RDS", "S3"] as const;
export type RestoreTestType = (typeof restoreTestTypes)[number];

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
  readonly restoreTests: readonly RestoreTestType[];
}

/** The parts of a region that can be backed up. */
export interface BackupSubjects {
  readonly database?: Database | undefined;
  readonly buckets: Readonly<Record<string, Bucket>>;
}

/** What of a region carries the tag that its plan takes up, by type. */
export function backedUpTypes({ database, buckets }: BackupSubjects): RestoreTestType[] {
  const hasInstance = database !== undefined && database.kind !== "backups";
  const hasBucket = Object.values(buckets).some((bucket) => bucket.kind === "data" && bucket.backup);
  return restoreTestTypes.filter((type) => (type === "RDS" ? hasInstance : hasBucket));
}

/** What the rules of a vault need to know of its surroundings. */
export interface BackupInPlace {
  readonly backup: Backup;
  readonly role: RegionRole;
  /** What of the region its plan takes up. */
  readonly backedUp: readonly RestoreTestType[];
}

const { definitions, problem } = defineProblems({
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
    rule: "what is tested by restoring is backed up in this region",
    source: "design: a restore test takes a backup of this region's plan",
  },
  "AWS-BACKUP-009": {
    kind: "advice",
    rule: "a production region's backups are tested by restoring them",
    source:
      "AWS Backup developer guide, restore-testing; design: what was never restored may not be a backup",
  },
  "AWS-BACKUP-010": {
    kind: "advice",
    rule: "a plan has something to back up",
    source: "src/core/tags.ts, backupTag: databases carry it, and buckets that state backup",
  },
});
export const backupProblems = definitions;

/** Judges the vault and the plan of one region; `at` is the path of its `backup`. */
export function backupRules({ backup, role, backedUp }: BackupInPlace, at: string): Problem[] {
  const { lock, plan } = backup;
  return [
    ...lockRules({ lock, role }, `${at}.lock`),
    ...rangeFaults(lock, `${at}.lock`),
    ...Object.entries(plan).flatMap(([name, rule]) => ruleFaults(rule, lock, `${at}.plan.${name}`)),
    ...testFaults({ backup, role, backedUp }, at),
  ];
}

function testFaults(
  { backup: { plan, restoreTests }, role, backedUp }: BackupInPlace,
  at: string,
): Problem[] {
  const testsAt = `${at}.restoreTests`;
  if (Object.keys(plan).length === 0) {
    if (restoreTests.length === 0) return [];
    return [problem("AWS-BACKUP-008", testsAt, restoreTests, "state a plan, or test where it is")];
  }
  const found = restoreTests
    .filter((type) => !backedUp.includes(type))
    .map((type) => problem("AWS-BACKUP-008", testsAt, type, `${whatToState[type]}, or no test of it`));
  if (backedUp.length === 0) {
    const remedy = `${Object.values(whatToState).join(", or ")}; or a vault without a plan`;
    found.push(problem("AWS-BACKUP-010", `${at}.plan`, "nothing", remedy));
  } else if (restoreTests.length === 0 && isProductionRole(role)) {
    found.push(problem("AWS-BACKUP-009", testsAt, "none", `restoreTests: ${JSON.stringify(backedUp)}`));
  }
  return found;
}

const whatToState: Readonly<Record<RestoreTestType, string>> = {
  RDS: "a database in this region",
  S3: "a bucket of this region with backup: true",
};

function rangeFaults(lock: VaultLock, at: string): Problem[] {
  if (lock.kind === "none" || lock.maxDays === undefined || lock.minDays <= lock.maxDays) return [];
  return [problem("AWS-BACKUP-007", `${at}.maxDays`, lock.maxDays, `at least minDays (${lock.minDays})`)];
}

const longestPointInTimeDays = 35;

function ruleFaults(rule: BackupRule, lock: VaultLock, at: string): Problem[] {
  const { retentionDays, pointInTime } = rule;
  const found = [...againstLock(retentionDays, lock, `${at}.retentionDays`)];
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
