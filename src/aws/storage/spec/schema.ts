import * as v from "valibot";
import { storageClasses } from "../../catalog/s3";
import type { AdoptedBucket, Bucket, DataBucket, FlowLogBucket } from "./rules";
import { irreversible } from "./retention-lock";
import { whole } from "../../../core/primitives";
import { bucketName } from "../../region/spec/primitives";

type Defaulted = "archive" | "oldVersionDays";

/** A bucket as an environment file states it. */
export type BucketInput =
  | (Omit<DataBucket, Defaulted | "lock" | "backup"> &
      Partial<Pick<DataBucket, Defaulted | "lock" | "backup">>)
  | (Omit<FlowLogBucket, Defaulted> & Partial<Pick<FlowLogBucket, Defaulted>>)
  | AdoptedBucket;

/** A hundred years, which is more than anything is kept. */
const days = whole(1, 36_500);

const expiring = {
  archive: v.optional(
    v.array(v.strictObject({ to: v.picklist(storageClasses), afterDays: whole(0, 36_500) })),
    [],
  ),
  expireDays: v.optional(days),
  oldVersionDays: v.optional(days, 30),
};

const lock = v.variant("kind", [
  v.strictObject({ kind: v.literal("none") }),
  v.strictObject({ kind: v.literal("governance"), days }),
  v.strictObject({ kind: v.literal("compliance"), days, irreversible: v.literal(irreversible) }),
]);

export const bucketSchema: v.GenericSchema<BucketInput, Bucket> = v.variant("kind", [
  v.strictObject({
    ...expiring,
    kind: v.literal("data"),
    lock: v.optional(lock, { kind: "governance", days: 30 }),
    backup: v.optional(v.boolean(), false),
  }),
  v.strictObject({ ...expiring, kind: v.literal("flow-logs") }),
  v.strictObject({ kind: v.literal("adopt"), name: bucketName }),
]);
