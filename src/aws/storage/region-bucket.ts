import { S3BucketLifecycleConfiguration } from "@cdktf/provider-aws/lib/s3-bucket-lifecycle-configuration";
import { S3BucketObjectLockConfigurationA } from "@cdktf/provider-aws/lib/s3-bucket-object-lock-configuration";
import { Construct } from "constructs";
import { backupTag } from "../../core/tags";
import { guardWith } from "../../kit/guard";
import { bucketRules, type DataBucket, type FlowLogBucket } from "./spec/rules";
import type { RegionRole } from "../../environment/region";
import { bucketArn } from "../region/spec/arn";
import { logDelivery } from "./bucket-policy";
import { deleteMarkers, wholeBucket } from "./lifecycle-rules";
import { PrivateBucket } from "./private-bucket";

export interface RegionBucketProps {
  readonly config: { readonly bucket: DataBucket | FlowLogBucket; readonly role: RegionRole };
  readonly name: string;
  readonly region: string;
  readonly accountId: string;
  readonly keyArn: string;
  readonly protect: boolean;
}

/**
 * A bucket of a region, with the lifecycle and the lock that its environment states.
 *
 * @throws ProblemsError for what `bucketRules` refuses
 */
export class RegionBucket extends Construct {
  readonly bucket: PrivateBucket;

  constructor(scope: Construct, id: string, props: RegionBucketProps) {
    super(scope, id);
    const { config, name, region, accountId, keyArn, protect } = props;
    guardWith(this, bucketRules, config);
    const { bucket: stated } = config;
    const lock = stated.kind === "data" && stated.lock.kind !== "none" ? stated.lock : undefined;
    this.bucket = new PrivateBucket(this, "bucket", {
      name,
      region,
      keyArn,
      statements: stated.kind === "flow-logs" ? logDelivery(bucketArn(region, name), region, accountId) : [],
      protect,
      tags: stated.kind === "data" && stated.backup ? backupTag : {},
    });
    this.addLifecycle(stated);
    if (lock !== undefined) {
      // It also enables locks, of a new bucket and of one that has objects. As an argument of the bucket that would
      // be decided for ever: turned on later, it would replace the bucket.
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
      // A rule for old versions is only right once there are any.
      dependsOn: [this.bucket.versioning],
    });
  }
}
