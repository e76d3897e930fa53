import { S3BucketLifecycleConfiguration } from "@cdktf/provider-aws/lib/s3-bucket-lifecycle-configuration";
import { Construct } from "constructs";
import { deleteMarkers, wholeBucket } from "./lifecycle-rules";
import { PrivateBucket } from "./private-bucket";

export interface StateBucketProps {
  readonly name: string;
  readonly region: string;
  readonly protect: boolean;
}

/** Days for which a state can be gone back to, from when another took its place: the newest one stays in any case. */
const oldStateDays = 365;

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
          ...wholeBucket,
          id: "old-states",
          // No number of versions to keep: it would keep as many of each lock file, for ever, and the delete marker
          // that every run leaves of it with them.
          noncurrentVersionExpiration: [{ noncurrentDays: oldStateDays }],
        },
        deleteMarkers,
      ],
      dependsOn: [this.bucket.versioning],
    });
  }
}
