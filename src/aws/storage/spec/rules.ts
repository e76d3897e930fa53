import { defineProblems, type Problem } from "../../../core/problem";
import { daysInInfrequentAccess, storageClass } from "../../catalog/s3";
import { regionPart } from "../../region/spec/declare";
import { lockFaults, lockProblems } from "./retention-lock";
import type { Bucket, DataBucket, FlowLogBucket, Transition } from "./schema";

const { definitions, problem } = defineProblems({
  "AWS-S3-001": {
    kind: "impossible",
    rule: "each move of an object leads to a colder storage class, on a later day than the move before it",
    source: "Amazon S3 user guide, lifecycle-transition-general-considerations; src/aws/catalog/data/s3.json",
  },
  "AWS-S3-002": {
    kind: "limit",
    rule: "an object stays in S3 Standard for 30 days before Standard-IA, and in Standard-IA for 30 days before a Glacier class",
    source: "S3 API reference, Transition.Days; src/aws/catalog/data/s3.json",
    read: "2026-11-26",
  },
  "AWS-S3-003": {
    kind: "impossible",
    rule: "expireDays exceeds afterDays of the last move",
    source: "S3 API reference, PutBucketLifecycleConfiguration: InvalidArgument",
  },
  "AWS-S3-004": {
    kind: "advice",
    rule: "the lifecycle deletes no version before its lock ends: S3 postpones the deletion without an error",
    source: "Amazon S3 user guide, Object Lock: lifecycle actions do not delete locked versions",
  },
  "AWS-S3-005": {
    kind: "advice",
    rule: "an object stays in a storage class for the minimum number of days that S3 charges",
    source: "Amazon S3 user guide, lifecycle-transition-general-considerations; src/aws/catalog/data/s3.json",
  },
  "AWS-S3-006": {
    kind: "impossible",
    rule: "no two buckets of a region adopt the same S3 bucket",
    source: "design: one bucket has one owner of its settings",
  },
});

const bucket = regionPart("buckets.*");

export const bucketRules = bucket.set({ ...definitions, ...lockProblems }, [
  bucket.rule({
    judge: (part, _, at) =>
      part.kind === "adopt" ? [] : [...transitionFaults(part.archive, at), ...expiryFaults(part, at)],
  }),
  bucket.rule({ judge: (part, _, at) => (part.kind === "data" ? outlivedLock(part, at) : []) }),
  bucket.rule({
    needs: ["role"],
    judge: (part, { role }, at) => (part.kind === "data" ? lockFaults(part.lock, role, `${at}.lock`) : []),
  }),
]);

const buckets = regionPart("buckets");

export const bucketsRules = buckets.set({}, [buckets.rule({ judge: adoptedTwice })]);

function adoptedTwice(parts: Readonly<Record<string, Bucket>>, _: unknown, at: string): Problem[] {
  const adopted = Object.entries(parts).flatMap(([key, part]) =>
    part.kind === "adopt" ? [{ path: `${at}.${key}.name`, name: part.name }] : [],
  );
  return adopted.flatMap(({ path, name }, index) => {
    const earlier = adopted.slice(0, index).find((other) => other.name === name);
    if (earlier === undefined) return [];
    return [problem("AWS-S3-006", path, `${name}, also ${earlier.path}`, "remove one of the two")];
  });
}

function transitionFaults(archive: readonly Transition[], at: string): Problem[] {
  return archive.flatMap(({ to, afterDays }, index) => {
    const path = `${at}.archive.${index}`;
    const { order, firstDay } = storageClass(to);
    const before = archive[index - 1];
    if (afterDays < firstDay) {
      return [problem("AWS-S3-002", `${path}.afterDays`, afterDays, `use at least ${firstDay} for ${to}`)];
    }
    if (before === undefined) return [];
    if (storageClass(before.to).order >= order || before.afterDays >= afterDays) {
      const value = `${to} on day ${afterDays}, after ${before.to} on day ${before.afterDays}`;
      return [problem("AWS-S3-001", path, value, "order the moves from warm to cold, by day")];
    }
    const earliest = before.afterDays + daysInInfrequentAccess();
    if (before.to === "STANDARD_IA" && afterDays < earliest) {
      return [problem("AWS-S3-002", `${path}.afterDays`, afterDays, `use at least ${earliest}`)];
    }
    return minimumCharge(before, afterDays, `${path}.afterDays`);
  });
}

function expiryFaults({ archive, expireDays }: DataBucket | FlowLogBucket, at: string): Problem[] {
  const last = archive.at(-1);
  if (expireDays === undefined || last === undefined) return [];
  const path = `${at}.expireDays`;
  if (expireDays <= last.afterDays) {
    return [
      problem("AWS-S3-003", path, expireDays, `use more than ${last.afterDays}, or remove the last move`),
    ];
  }
  return minimumCharge(last, expireDays, path);
}

function minimumCharge({ to, afterDays }: Transition, leavesOnDay: number, at: string): Problem[] {
  const { leastDays } = storageClass(to);
  if (leavesOnDay - afterDays >= leastDays) return [];
  const value = `${leavesOnDay - afterDays} days in ${to}`;
  return [problem("AWS-S3-005", at, value, `use day ${afterDays + leastDays} or later, which costs no more`)];
}

function outlivedLock({ lock, expireDays, oldVersionDays }: DataBucket, at: string): Problem[] {
  if (lock.kind === "none") return [];
  const deletions = [
    {
      path: `${at}.expireDays`,
      days: expireDays === undefined ? undefined : expireDays + oldVersionDays,
      remedy: `use at least ${lock.days} days for expireDays and oldVersionDays together`,
    },
    { path: `${at}.oldVersionDays`, days: oldVersionDays, remedy: `use at least ${lock.days} days` },
  ];
  return deletions.flatMap(({ path, days, remedy }) =>
    days === undefined || days >= lock.days
      ? []
      : [problem("AWS-S3-004", path, `${days} days, locked for ${lock.days}`, remedy)],
  );
}
