import { defineProblems, type Problem } from "../../../core/problem";
import { isProductionRole } from "../../../environment/region";
import { softDeleteDays, storageClass } from "../../catalog/storage";
import type { GcpNetwork } from "../../network/spec/schema";
import { regionPart } from "../../region/spec/declare";
import type { Bucket, DataBucket, FlowLogBucket, Transition } from "./schema";

const { definitions, problem } = defineProblems({
  "GCP-GCS-001": {
    kind: "impossible",
    rule: "each move of an object leads to a colder storage class, on a later day than the move before it",
    source: "Cloud Storage documentation, Object Lifecycle Management; src/gcp/catalog/data/storage.json",
  },
  "GCP-GCS-002": {
    kind: "impossible",
    rule: "expireDays exceeds afterDays of the last move",
    source: "design: the object is deleted before it moves",
  },
  "GCP-GCS-003": {
    kind: "advice",
    rule: "an object is not deleted before the least age that Cloud Storage charges for its storage class",
    source: "Cloud Storage documentation, Storage classes; src/gcp/catalog/data/storage.json",
  },
  "GCP-GCS-004": {
    kind: "advice",
    rule: "the lifecycle deletes no object before its retention ends: Cloud Storage postpones it without an error",
    source: "Cloud Storage documentation, Bucket Lock",
  },
  "GCP-GCS-005": {
    kind: "impossible",
    rule: "a locked retention lies in a region of a production role",
    source:
      "design: a test's mistake is paid for until the retention ends; Cloud Storage documentation, Bucket Lock",
  },
  "GCP-GCS-006": {
    kind: "impossible",
    rule: "no two buckets of a region adopt the same bucket of Cloud Storage",
    source: "design: one bucket has one name in a region",
  },
  "GCP-GCS-007": {
    kind: "impossible",
    rule: "no bucket's name contains google or g00gle, or begins with goog",
    source: "Cloud Storage documentation, Bucket names",
  },
  "GCP-GCS-008": {
    kind: "limit",
    rule: "deleted objects can be restored for 7 to 90 days, or not at all",
    source: "google 6.50.0, documentation of google_storage_bucket.soft_delete_policy",
    read: "2026-11-27",
  },
  "GCP-GCS-009": {
    kind: "impossible",
    rule: "the region's project has the flow logs of its network",
    source:
      "VPC documentation, VPC Flow Logs: they lie in the project of the subnet, a Shared VPC's host project",
  },
  "GCP-GCS-010": {
    kind: "advice",
    rule: "a network with a bucket for flow logs logs flows",
    source: "design: nothing is written to the bucket",
  },
});

const bucket = regionPart("buckets.*");

export const bucketRules = bucket.set(definitions, [
  bucket.rule({ judge: (part, _, at) => (part.kind === "adopt" ? [] : lifecycleFaults(part, at)) }),
  bucket.rule({
    needs: ["role"],
    judge: (part, { role }, at) => {
      if (part.kind !== "data" || part.retention.kind !== "locked" || isProductionRole(role)) return [];
      const remedy = 'use kind: "unlocked"';
      return [problem("GCP-GCS-005", `${at}.retention.kind`, `locked in a ${role} region`, remedy)];
    },
  }),
  bucket.rule({
    needs: ["network"],
    judge: (part, { network }, at) => (part.kind === "flow-logs" ? flowLogFaults(network, at) : []),
  }),
]);

const buckets = regionPart("buckets");

export const bucketsRules = buckets.set({}, [
  buckets.rule({ judge: (parts, _, at) => [...adoptedTwice(parts, at), ...reservedNames(parts, at)] }),
]);

type Buckets = Readonly<Record<string, Bucket>>;

function adoptedTwice(parts: Buckets, at: string): Problem[] {
  const adopted = Object.entries(parts).flatMap(([key, part]) =>
    part.kind === "adopt" ? [{ path: `${at}.${key}.name`, name: part.name }] : [],
  );
  return adopted.flatMap(({ path, name }, index) => {
    const earlier = adopted.slice(0, index).find((other) => other.name === name);
    if (earlier === undefined) return [];
    return [problem("GCP-GCS-006", path, `${name}, also ${earlier.path}`, "remove one of the two")];
  });
}

/** A created bucket's name begins with hft. */
function reservedNames(parts: Buckets, at: string): Problem[] {
  return Object.entries(parts).flatMap(([key, part]) => {
    if (part.kind === "adopt") {
      return /^goog|g[o0]{2}gle/.test(part.name)
        ? [problem("GCP-GCS-007", `${at}.${key}.name`, part.name, "check the name: no bucket has it")]
        : [];
    }
    return /g[o0]{2}gle/.test(key)
      ? [problem("GCP-GCS-007", `${at}.${key}`, key, "give the bucket another key, which is in its name")]
      : [];
  });
}

function lifecycleFaults(part: DataBucket | FlowLogBucket, at: string): Problem[] {
  return [
    ...transitionFaults(part.archive, at),
    ...expiryFaults(part, at),
    ...softDeleteFaults(part, at),
    ...(part.kind === "data" ? outlivedRetention(part, at) : []),
  ];
}

function transitionFaults(archive: readonly Transition[], at: string): Problem[] {
  return archive.flatMap(({ to, afterDays }, index) => {
    const before = archive[index - 1];
    if (before === undefined) return [];
    const isColder = storageClass(before.to).order < storageClass(to).order;
    if (isColder && before.afterDays < afterDays) return [];
    const value = `${to} on day ${afterDays}, after ${before.to} on day ${before.afterDays}`;
    return [
      problem("GCP-GCS-001", `${at}.archive.${index}`, value, "order the moves from warm to cold, by day"),
    ];
  });
}

function expiryFaults({ archive, expireDays }: DataBucket | FlowLogBucket, at: string): Problem[] {
  const last = archive.at(-1);
  if (expireDays === undefined || last === undefined) return [];
  const path = `${at}.expireDays`;
  if (expireDays <= last.afterDays) {
    const remedy = `use more than ${last.afterDays}, or remove the last move`;
    return [problem("GCP-GCS-002", path, expireDays, remedy)];
  }
  const { leastDays } = storageClass(last.to);
  if (expireDays >= leastDays) return [];
  const value = `${expireDays}, in ${last.to}`;
  return [problem("GCP-GCS-003", path, value, `use ${leastDays} or more, which costs no more`)];
}

function softDeleteFaults(part: DataBucket | FlowLogBucket, at: string): Problem[] {
  const { minDays, maxDays } = softDeleteDays();
  const days = part.softDeleteDays;
  if (days === 0 || (days >= minDays && days <= maxDays)) return [];
  return [problem("GCP-GCS-008", `${at}.softDeleteDays`, days, `use 0, or ${minDays} to ${maxDays}`)];
}

function outlivedRetention({ retention, expireDays }: DataBucket, at: string): Problem[] {
  if (retention.kind === "none" || expireDays === undefined || expireDays >= retention.days) return [];
  const value = `${expireDays}, retained for ${retention.days}`;
  return [problem("GCP-GCS-004", `${at}.expireDays`, value, `use at least ${retention.days}`)];
}

function flowLogFaults(network: GcpNetwork, at: string): Problem[] {
  if (network.kind === "create") {
    if (network.flowLogs.kind !== "none") return [];
    const remedy = 'set network.flowLogs: { kind: "sampled" }, or remove the bucket';
    return [problem("GCP-GCS-010", at, "the network logs no flow", remedy)];
  }
  if (network.hostProjectId === undefined) return [];
  const remedy = "remove the bucket, and export the flow logs in the host project";
  return [problem("GCP-GCS-009", at, `flow logs lie in ${network.hostProjectId}`, remedy)];
}
