import { daysInInfrequentAccess, storageClass, type StorageClass } from "../../catalog/s3";
import { defineProblems, type Problem } from "../../../core/problem";
import type { RegionRole } from "../../../environment/region";
import { lockRules, type ComplianceLock } from "./retention-lock";

/**
 * How long an object's versions cannot be deleted, from the moment they are written. A lock that is stated later
 * takes effect on what is written after it.
 */
export type ObjectLock =
  | { readonly kind: "none" }
  /** A role with `s3:BypassGovernanceRetention` lifts it. */
  | { readonly kind: "governance"; readonly days: number }
  | (ComplianceLock & { readonly days: number });

export interface Transition {
  readonly to: StorageClass;
  /** Days after an object was written. */
  readonly afterDays: number;
}

interface Expiring {
  /** Moves to cheaper classes, in order. @default none */
  readonly archive: readonly Transition[];
  /** Days after which an object is deleted. @default never */
  readonly expireDays?: number | undefined;
  /** Days for which an overwritten or deleted object is kept as an old version. @default 30 */
  readonly oldVersionDays: number;
}

/** What the firm's own programs write: market data, records, results. */
export interface DataBucket extends Expiring {
  readonly kind: "data";
  /** @default { kind: "governance", days: 30 } */
  readonly lock: ObjectLock;
  /**
   * Whether the region's backup plan takes it up; that is paid for beside the bucket.
   * @default false
   */
  readonly backup: boolean;
}

/** What AWS delivers logs to: VPC flow logs, Global Accelerator, load balancers. */
export interface FlowLogBucket extends Expiring {
  readonly kind: "flow-logs";
}

/** A bucket that exists: only its name is passed on. */
export interface AdoptedBucket {
  readonly kind: "adopt";
  readonly name: string;
}

export type Bucket = DataBucket | FlowLogBucket | AdoptedBucket;

const { definitions, problem } = defineProblems({
  "AWS-S3-001": {
    kind: "impossible",
    rule: "an object only moves to a colder class, and each move is later than the one before",
    source: "Amazon S3 user guide, lifecycle-transition-general-considerations; src/aws/catalog/data/s3.json",
  },
  "AWS-S3-002": {
    kind: "limit",
    rule: "an object moves to Standard-IA after 30 days at the earliest, and on to a Glacier class 30 days later",
    source: "S3 API reference, Transition.Days; src/aws/catalog/data/s3.json",
  },
  "AWS-S3-003": {
    kind: "impossible",
    rule: "an object expires after its last move",
    source: "S3 API reference, PutBucketLifecycleConfiguration: InvalidArgument",
  },
  "AWS-S3-004": {
    kind: "advice",
    rule: "no version is to be deleted while its lock holds: the lifecycle waits in silence",
    source: "Amazon S3 user guide, Object Lock: lifecycle actions do not delete locked versions",
  },
  "AWS-S3-005": {
    kind: "advice",
    rule: "an object stays in a class for the days that are paid for anyway",
    source: "Amazon S3 user guide, lifecycle-transition-general-considerations; src/aws/catalog/data/s3.json",
  },
  "AWS-S3-006": {
    kind: "impossible",
    rule: "a bucket is named once",
    source: "design: two names for one bucket are two owners of its settings",
  },
});
export const bucketProblems = definitions;

/** Judges one bucket; `at` is its path. */
export function bucketRules(
  { bucket, role }: { readonly bucket: Bucket; readonly role: RegionRole },
  at: string,
): Problem[] {
  if (bucket.kind === "adopt") return [];
  return [
    ...transitionFaults(bucket.archive, at),
    ...expiryFaults(bucket, at),
    ...(bucket.kind === "data"
      ? [...lockRules({ lock: bucket.lock, role }, `${at}.lock`), ...outlivedLock(bucket, at)]
      : []),
  ];
}

/** Judges the buckets of a region together; `at` is the region's path. */
export function bucketsRules(buckets: Readonly<Record<string, Bucket>>, at: string): Problem[] {
  const adopted = Object.entries(buckets).flatMap(([key, bucket]) =>
    bucket.kind === "adopt" ? [{ path: `${at}.buckets.${key}.name`, name: bucket.name }] : [],
  );
  return adopted.flatMap(({ path, name }, index) => {
    const earlier = adopted.slice(0, index).find((other) => other.name === name);
    if (earlier === undefined) return [];
    return [problem("AWS-S3-006", path, `${name}, also ${earlier.path}`, "state it once")];
  });
}

function transitionFaults(archive: readonly Transition[], at: string): Problem[] {
  return archive.flatMap(({ to, afterDays }, index) => {
    const path = `${at}.archive.${index}`;
    const { order, firstDay } = storageClass(to);
    const before = archive[index - 1];
    if (afterDays < firstDay) {
      return [problem("AWS-S3-002", `${path}.afterDays`, afterDays, `at least ${firstDay} for ${to}`)];
    }
    if (before === undefined) return [];
    if (storageClass(before.to).order >= order || before.afterDays >= afterDays) {
      const value = `${to} on day ${afterDays}, after ${before.to} on day ${before.afterDays}`;
      return [problem("AWS-S3-001", path, value, "order them from warm to cold, by day")];
    }
    const earliest = before.afterDays + daysInInfrequentAccess();
    if (before.to === "STANDARD_IA" && afterDays < earliest) {
      return [problem("AWS-S3-002", `${path}.afterDays`, afterDays, `at least ${earliest}`)];
    }
    return paidAnyway(before, afterDays, `${path}.afterDays`);
  });
}

function expiryFaults({ archive, expireDays }: Expiring, at: string): Problem[] {
  const last = archive.at(-1);
  if (expireDays === undefined || last === undefined) return [];
  const path = `${at}.expireDays`;
  if (expireDays <= last.afterDays) {
    return [problem("AWS-S3-003", path, expireDays, `more than ${last.afterDays}, or one move less`)];
  }
  return paidAnyway(last, expireDays, path);
}

function paidAnyway({ to, afterDays }: Transition, leavesOnDay: number, at: string): Problem[] {
  const { leastDays } = storageClass(to);
  if (leavesOnDay - afterDays >= leastDays) return [];
  const value = `${leavesOnDay - afterDays} days in ${to}`;
  return [problem("AWS-S3-005", at, value, `day ${afterDays + leastDays} or later costs nothing more`)];
}

function outlivedLock({ lock, expireDays, oldVersionDays }: DataBucket, at: string): Problem[] {
  if (lock.kind === "none") return [];
  const ends = [
    { path: `${at}.expireDays`, days: expireDays === undefined ? undefined : expireDays + oldVersionDays },
    { path: `${at}.oldVersionDays`, days: oldVersionDays },
  ];
  return ends.flatMap(({ path, days }) =>
    days === undefined || days >= lock.days
      ? []
      : [problem("AWS-S3-004", path, `${days} days, locked for ${lock.days}`, `at least ${lock.days} days`)],
  );
}
