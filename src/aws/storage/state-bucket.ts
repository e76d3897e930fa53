import { S3BucketLifecycleConfiguration } from "@cdktf/provider-aws/lib/s3-bucket-lifecycle-configuration";
import { Construct } from "constructs";
import { deleteMarkers, wholeBucket } from "./lifecycle-rules";
import { PrivateBucket } from "./private-bucket";

export interface StateBucketProps {
  /** Unique among all buckets of all accounts. */
  readonly name: string;
  /** For example `us-east-2`. */
  readonly region: string;
  /** Keeps Terraform from destroying the bucket; otherwise a destroy also deletes its objects. */
  readonly protect: boolean;
}

/** Days for which S3 keeps an overwritten state, from when it was overwritten. */
const oldStateDays = 365;

/**
 * The bucket in which Terraform keeps the state of every stack.
 *
 * S3's own key encrypts it: the backend requests AES-256 with every object that it writes, which overrides a default
 * key, and a lost key would lose every state. It has no object lock: Terraform deletes the lock file of a run when the
 * run ends.
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
          // A number of versions to keep would also apply to each lock file, and keep the delete marker that every run
          // leaves.
          noncurrentVersionExpiration: [{ noncurrentDays: oldStateDays }],
        },
        deleteMarkers,
      ],
      dependsOn: [this.bucket.versioning],
    });
  }
}
