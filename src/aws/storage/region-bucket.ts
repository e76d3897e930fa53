import { S3BucketLifecycleConfiguration } from "@cdktf/provider-aws/lib/s3-bucket-lifecycle-configuration";
import { S3BucketObjectLockConfigurationA } from "@cdktf/provider-aws/lib/s3-bucket-object-lock-configuration";
import { Construct } from "constructs";
import { backupTag } from "../../core/tags";
import { guard } from "../../kit/guard";
import type { RegionRole } from "../../environment/region";
import { bucketArn } from "../region/spec/arn";
import { logDelivery } from "./bucket-policy";
import { deleteMarkers, wholeBucket } from "./lifecycle-rules";
import { PrivateBucket } from "./private-bucket";
import { bucketRules } from "./spec/rules";
import type { DataBucket, FlowLogBucket } from "./spec/schema";

export interface RegionBucketProps {
  readonly bucket: DataBucket | FlowLogBucket;
  readonly role: RegionRole;
  /** Unique among all buckets of all accounts. */
  readonly name: string;
  /** For example `us-east-1`. */
  readonly region: string;
  readonly accountId: string;
  /** ARN of the KMS key that encrypts its objects. */
  readonly keyArn: string;
  /** Keeps Terraform from destroying the bucket; otherwise a destroy also deletes its objects. */
  readonly protect: boolean;
}

/**
 * A bucket of a region, with its lifecycle and its object lock.
 *
 * @throws ProblemsError for what `bucketRules` refuses
 */
export class RegionBucket extends Construct {
  readonly bucket: PrivateBucket;

  constructor(scope: Construct, id: string, props: RegionBucketProps) {
    super(scope, id);
    const { bucket, role, name, region, accountId, keyArn, protect } = props;
    guard(this, bucketRules, bucket, { role });
    const lock = bucket.kind === "data" && bucket.lock.kind !== "none" ? bucket.lock : undefined;
    this.bucket = new PrivateBucket(this, "bucket", {
      name,
      region,
      keyArn,
      statements: bucket.kind === "flow-logs" ? logDelivery(bucketArn(region, name), region, accountId) : [],
      protect,
      tags: bucket.kind === "data" && bucket.backup ? backupTag : {},
    });
    this.addLifecycle(bucket);
    if (lock !== undefined) {
      // This resource also enables object lock on the bucket, even on one that holds objects. The bucket's own argument
      // would replace the bucket when it is set later.
      new S3BucketObjectLockConfigurationA(this, "lock", {
        bucket: this.bucket.resource.bucket,
        rule: { defaultRetention: { mode: lock.kind.toUpperCase(), days: lock.days } },
        dependsOn: [this.bucket.versioning],
      });
    }
  }

  private addLifecycle({ archive, expireDays, oldVersionDays }: DataBucket | FlowLogBucket): void {
    new S3BucketLifecycleConfiguration(this, "lifecycle", {
      bucket: this.bucket.resource.bucket,
      rule: [
        {
          ...wholeBucket,
          id: "all",
          transition:
            archive.length > 0
              ? archive.map(({ to, afterDays }) => ({ storageClass: to, days: afterDays }))
              : undefined,
          expiration: expireDays === undefined ? undefined : [{ days: expireDays }],
          noncurrentVersionExpiration: [{ noncurrentDays: oldVersionDays }],
        },
        ...(expireDays === undefined ? [deleteMarkers] : []),
      ],
      // S3 has old versions only once versioning is on.
      dependsOn: [this.bucket.versioning],
    });
  }
}
