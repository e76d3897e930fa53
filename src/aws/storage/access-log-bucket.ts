import { S3BucketLifecycleConfiguration } from "@cdktf/provider-aws/lib/s3-bucket-lifecycle-configuration";
import { S3BucketLoggingA } from "@cdktf/provider-aws/lib/s3-bucket-logging";
import { Construct } from "constructs";
import { serviceAccess } from "../iam/service-access";
import { bucketArn } from "../region/spec/arn";
import { wholeBucket } from "./lifecycle-rules";
import { PrivateBucket } from "./private-bucket";

export interface AccessLogBucketProps {
  /** Unique among all buckets of all accounts. */
  readonly name: string;
  readonly region: string;
  readonly accountId: string;
  /** Keeps Terraform from destroying the bucket; otherwise a destroy also deletes its objects. */
  readonly protect: boolean;
}

/** Days for which a record of an access is kept. */
const recordDays = 365;

/**
 * A bucket to which S3 delivers the records of accesses to other buckets of its account. S3's own key encrypts it: server
 * access logging delivers to no bucket whose default is a KMS key of one's own.
 *
 * Source: Amazon S3 user guide, enable-server-access-logging.
 */
export class AccessLogBucket extends Construct {
  readonly bucket: PrivateBucket;

  constructor(scope: Construct, id: string, { name, region, accountId, protect }: AccessLogBucketProps) {
    super(scope, id);
    this.bucket = new PrivateBucket(this, "bucket", {
      name,
      region,
      statements: [
        {
          Sid: "AccessLogDelivery",
          Effect: "Allow",
          Action: "s3:PutObject",
          Resource: `${bucketArn(region, name)}/*`,
          ...serviceAccess("logging.s3.amazonaws.com", accountId),
        },
      ],
      protect,
    });
    new S3BucketLifecycleConfiguration(this, "lifecycle", {
      bucket: this.bucket.resource.bucket,
      rule: [
        {
          ...wholeBucket,
          id: "expire",
          expiration: [{ days: recordDays }],
          noncurrentVersionExpiration: [{ noncurrentDays: 30 }],
        },
      ],
      dependsOn: [this.bucket.versioning],
    });
  }

  /** Records every access to a bucket, below a folder of its name. */
  recordAccessTo(bucket: PrivateBucket): void {
    new S3BucketLoggingA(bucket, "access-log", {
      bucket: bucket.resource.bucket,
      targetBucket: this.bucket.resource.bucket,
      targetPrefix: `${bucket.name}/`,
      // S3 asks at once whether it may deliver.
      dependsOn: [this.bucket.policy],
    });
  }
}
