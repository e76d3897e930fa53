import type { S3BucketLifecycleConfigurationRule } from "@cdktf/provider-aws/lib/s3-bucket-lifecycle-configuration";

/** What holds for every object of a bucket. */
export const wholeBucket = {
  status: "Enabled",
  filter: [{ prefix: "" }],
  // Parts of an upload that never ended are paid for and never seen.
  abortIncompleteMultipartUpload: [{ daysAfterInitiation: 7 }],
} as const satisfies Partial<S3BucketLifecycleConfigurationRule>;

/**
 * Takes away the marker of a deleted object of which no version is left. A rule whose objects expire after days
 * does that by itself.
 */
export const deleteMarkers = {
  id: "delete-markers",
  status: "Enabled",
  filter: [{ prefix: "" }],
  expiration: [{ expiredObjectDeleteMarker: true }],
} as const satisfies S3BucketLifecycleConfigurationRule;
