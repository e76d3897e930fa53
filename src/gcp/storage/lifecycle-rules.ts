import type { StorageBucketLifecycleRule } from "@cdktf/provider-google/lib/storage-bucket";
import type { DataBucket, FlowLogBucket } from "./spec/schema";

/** Cloud Storage charges for the parts of an unfinished upload, and does not list them. */
const unfinishedUploadDays = 7;

/**
 * Returns the lifecycle of a bucket. Moves and expiry are of live objects only: an expired one becomes an old version.
 *
 * @param oldVersionDays days for which an old version is kept
 */
export function lifecycleRules(
  { archive, expireDays }: DataBucket | FlowLogBucket,
  oldVersionDays: number,
): StorageBucketLifecycleRule[] {
  return [
    ...archive.map(({ to, afterDays }) => ({
      action: { type: "SetStorageClass", storageClass: to },
      condition: { age: afterDays, withState: "LIVE" },
    })),
    ...(expireDays === undefined
      ? []
      : [{ action: { type: "Delete" }, condition: { age: expireDays, withState: "LIVE" } }]),
    {
      action: { type: "Delete" },
      condition: { daysSinceNoncurrentTime: oldVersionDays, withState: "ARCHIVED" },
    },
    {
      action: { type: "AbortIncompleteMultipartUpload" },
      // Says nothing, but unset it is unknown in the plan of every edit.
      condition: { age: unfinishedUploadDays, withState: "ANY" },
    },
  ];
}
