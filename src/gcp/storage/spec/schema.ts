import * as v from "valibot";
import { object, whole, type Parsed, type Stated } from "../../../core/primitives";
import { gcsBucketName } from "../../../environment/state/schema";
import { storageClasses } from "../../catalog/storage";

/** At most a hundred years. */
const days = whole(1, 36_500);

/** What the provider takes of seconds. Source: google 6.50.0, google_storage_bucket.retention_policy.retention_period. */
const retentionDays = whole(1, 24_855);

const transition = object({
  /** Storage class that the object moves to. */
  to: v.picklist(storageClasses),
  /** Days after the object was written, 1 to 36500. */
  afterDays: days,
});

const lifecycle = {
  /** Moves to colder storage classes, in order. @default none */
  archive: v.optional(v.array(transition), []),
  /** Days after which an object is deleted, 1 to 36500. @default never */
  expireDays: v.optional(days),
  /**
   * Days for which Cloud Storage can restore what was deleted for good, old versions and the whole bucket included: 0, or
   * 7 to 90. It charges for them.
   * @default 7: what a new bucket has if nobody states it
   */
  softDeleteDays: v.optional(whole(0, 90), 7),
};

/**
 * Old versions and a retention policy exclude each other: with a policy there is nothing to keep a version of. Cloud
 * Storage refused both together for years; whether it still does is not verified.
 */
const retention = v.variant("kind", [
  object({
    /** An object can be overwritten and deleted; what it was stays as an old version. */
    kind: v.literal("none"),
    /** Days for which an old version is kept, 1 to 36500. @default 30 */
    oldVersionDays: v.optional(days, 30),
  }),
  object({
    /** No object can be overwritten or deleted before its age; whoever may edit the bucket can lift that. */
    kind: v.literal("unlocked"),
    /** Days from when the object was written, 1 to 24855. It also applies to objects that are there already. */
    days: retentionDays,
  }),
  object({
    /** No object can be overwritten or deleted before its age, and nobody can lift that: neither Google nor the owner. */
    kind: v.literal("locked"),
    /** Confirms that the days can only be raised, and that the project cannot be deleted before the last object's age. */
    irreversible: v.literal("I understand"),
    /** Days from when the object was written, 1 to 24855. It also applies to objects that are there already. */
    days: retentionDays,
  }),
]);

/** A bucket of Cloud Storage: created, or adopted. */
export const bucketSchema = v.variant("kind", [
  object({
    /** A bucket for what the firm's programs write: market data, records, results. */
    kind: v.literal("data"),
    ...lifecycle,
    /**
     * What protects an object from being overwritten or deleted.
     * @default { kind: "none", oldVersionDays: 30 }: a program that writes a file again is not refused
     */
    retention: v.optional(retention, { kind: "none", oldVersionDays: 30 }),
  }),
  object({
    /** A bucket that Cloud Logging writes the flow logs of the region's subnets to. */
    kind: v.literal("flow-logs"),
    ...lifecycle,
  }),
  object({
    /** A bucket that exists. Only its name is passed on. */
    kind: v.literal("adopt"),
    /** Its name. */
    name: gcsBucketName,
  }),
]);

export type BucketInput = Stated<typeof bucketSchema>;
export type Bucket = Parsed<typeof bucketSchema>;
export type DataBucket = Extract<Bucket, { kind: "data" }>;
export type FlowLogBucket = Extract<Bucket, { kind: "flow-logs" }>;
export type Transition = DataBucket["archive"][number];
export type Retention = DataBucket["retention"];
