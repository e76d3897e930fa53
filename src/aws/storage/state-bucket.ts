import { S3BucketLifecycleConfiguration } from "@cdktf/provider-aws/lib/s3-bucket-lifecycle-configuration";
import { Construct } from "constructs";
import { PrivateBucket } from "./private-bucket";

export interface StateBucketProps {
  readonly name: string;
  readonly region: string;
  readonly protect: boolean;
}

/** Days for which an overwritten state can be gone back to, and how many states are kept in any case. */
const oldStateDays = 365;
const keptStates = 50;

/**
 * The bucket in which Terraform keeps the state of every stack.
 *
 * It is encrypted by S3's own key: the backend names AES-256 with every object that it writes, which a default
 * key would not change, and a key that is lost takes every state with it. It has no object lock: the lock file
 * of a run has to go when the run ends.
 */
export class StateBucket extends Construct {
  readonly bucket: PrivateBucket;

  constructor(scope: Construct, id: string, { name, region, protect }: StateBucketProps) {
    super(scope, id);
    this.bucket = new PrivateBucket(this, "bucket", { name, region, protect });
    new S3BucketLifecycleConfiguration(this, "lifecycle", {
      bucket: this.bucket.resource.bucket,
      rule: [
        {
          id: "old-states",
          status: "Enabled",
          filter: [{ prefix: "" }],
          noncurrentVersionExpiration: [
            { noncurrentDays: oldStateDays, newerNoncurrentVersions: keptStates },
          ],
          abortIncompleteMultipartUpload: [{ daysAfterInitiation: 7 }],
        },
        {
          // Every run leaves a delete marker of its lock file.
          id: "lock-markers",
          status: "Enabled",
          filter: [{ prefix: "" }],
          expiration: [{ expiredObjectDeleteMarker: true }],
        },
      ],
      dependsOn: [this.bucket.versioning],
    });
  }
}
