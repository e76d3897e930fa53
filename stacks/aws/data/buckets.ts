import { Construct } from "constructs";
import { mapValues } from "../../../src/core/map-values";
import { resourceName } from "../../../src/aws/region/spec/names";
import { AccessLogBucket } from "../../../src/aws/storage/access-log-bucket";
import { RegionBucket } from "../../../src/aws/storage/region-bucket";
import { isProductionRole } from "../../../src/environment/region";
import type { AwsRegionContext } from "../region";

export interface BucketPartsProps {
  readonly context: AwsRegionContext;
  /** ARN of the KMS key that encrypts their objects. */
  readonly keyArn: string;
}

/**
 * The buckets of a region. Their names contain the account id: bucket names are unique among all accounts. In production
 * every access to them is recorded, in a bucket beside them.
 */
export class BucketParts {
  private readonly names: Readonly<Record<string, string>>;

  constructor(scope: Construct, { context, keyArn }: BucketPartsProps) {
    const { buckets, prefix, region, accountId, role, protect } = context.region;
    const holder = new Construct(scope, "buckets");
    const accessLog =
      isProductionRole(role) && Object.values(buckets).some(({ kind }) => kind !== "adopt")
        ? new AccessLogBucket(scope, "access-logs", {
            // No bucket of the environment has this name: those end in the account id.
            name: resourceName("s3Bucket", prefix, accountId, "access-logs"),
            region,
            accountId,
            protect,
          })
        : undefined;
    this.names = mapValues(buckets, (bucket, key) => {
      if (bucket.kind === "adopt") return bucket.name;
      const name = resourceName("s3Bucket", prefix, key, accountId);
      const created = new RegionBucket(holder, key, {
        bucket,
        role,
        name,
        region,
        accountId,
        keyArn,
        protect,
      });
      accessLog?.recordAccessTo(created.bucket);
      return created.bucket.resource.bucket;
    });
  }

  get outputs(): Readonly<Record<string, unknown>> {
    return { bucket_names: this.names };
  }
}
