import type { S3BucketLifecycleConfigurationRule } from "@cdktf/provider-aws/lib/s3-bucket-lifecycle-configuration";

/** Arguments of a rule for every object of a bucket. */
export const wholeBucket = {
  status: "Enabled",
  filter: [{ prefix: "" }],
  // S3 charges for the parts of an unfinished upload, and does not list them.
  abortIncompleteMultipartUpload: [{ daysAfterInitiation: 7 }],
} as const satisfies Partial<S3BucketLifecycleConfigurationRule>;

/**
 * Deletes the delete marker of an object that has no versions left. A rule that expires objects after days does so
 * itself.
 */
export const deleteMarkers = {
  id: "delete-markers",
  status: "Enabled",
  filter: [{ prefix: "" }],
  expiration: [{ expiredObjectDeleteMarker: true }],
} as const satisfies S3BucketLifecycleConfigurationRule;
