import * as v from "valibot";
import { object, whole, type Parsed, type Stated } from "../../../core/primitives";
import { storageClasses } from "../../catalog/s3";
import { bucketName } from "../../region/spec/primitives";
import { complianceLock } from "./retention-lock";

/** At most a hundred years. */
const days = whole(1, 36_500);

const transition = object({
  /** Storage class that the object moves to. */
  to: v.picklist(storageClasses),
  /** Days after the object was written, 0 to 36500. */
  afterDays: whole(0, 36_500),
});

const lifecycle = {
  /** Moves to colder storage classes, in order. @default none */
  archive: v.optional(v.array(transition), []),
  /** Days after which S3 deletes an object, 1 to 36500. @default never */
  expireDays: v.optional(days),
  /** Days for which S3 keeps an overwritten or deleted object as an old version, 1 to 36500. @default 30 */
  oldVersionDays: v.optional(days, 30),
};

const lock = v.variant("kind", [
  object({
    /** Objects can be deleted at any time. */
    kind: v.literal("none"),
  }),
  object({
    /** A role with `s3:BypassGovernanceRetention` can remove it. */
    kind: v.literal("governance"),
    /** Days for which no version can be deleted, from when it was written; 1 to 36500. */
    days,
  }),
  /** Nobody can remove it, the account's root user included. */
  object({
    ...complianceLock,
    /** Days for which no version can be deleted, from when it was written; 1 to 36500. */
    days,
  }),
]);

/** An S3 bucket: created, or adopted. */
export const bucketSchema = v.variant("kind", [
  object({
    /** A bucket for what the firm's programs write: market data, records, results. */
    kind: v.literal("data"),
    ...lifecycle,
    /**
     * Keeps every version from deletion. An edit applies to versions written after it.
     * @default { kind: "governance", days: 30 }
     */
    lock: v.optional(lock, { kind: "governance", days: 30 }),
    /** Whether the region's backup plan includes the bucket. AWS Backup charges for the copy. @default false */
    backup: v.optional(v.boolean(), false),
  }),
  object({
    /** A bucket that AWS delivers flow logs of VPCs, accelerators and load balancers to. */
    kind: v.literal("flow-logs"),
    ...lifecycle,
  }),
  object({
    /** A bucket that exists. Only its name is passed on. */
    kind: v.literal("adopt"),
    /** Its name in S3. */
    name: bucketName,
  }),
]);

export type BucketInput = Stated<typeof bucketSchema>;
export type Bucket = Parsed<typeof bucketSchema>;
export type DataBucket = Extract<Bucket, { kind: "data" }>;
export type FlowLogBucket = Extract<Bucket, { kind: "flow-logs" }>;
export type Transition = DataBucket["archive"][number];
