import { Construct } from "constructs";
import { RegionBucket } from "../../../src/aws/storage/region-bucket";
import { resourceName } from "../../../src/aws/region/spec/names";
import type { Bucket } from "../../../src/aws/storage/spec/rules";
import type { AwsRegionContext } from "../region";

export interface BucketPartsProps {
  readonly context: AwsRegionContext;
  readonly buckets: Readonly<Record<string, Bucket>>;
  readonly keyArn: string;
}

/** The buckets of a region. Their names hold the account, because all accounts share one name space. */
export class BucketParts {
  private readonly names: Readonly<Record<string, string>>;

  constructor(scope: Construct, { context, buckets, keyArn }: BucketPartsProps) {
    const { region, accountId, role, protect } = context.region;
    const holder = new Construct(scope, "buckets");
    this.names = Object.fromEntries(
      Object.entries(buckets).map(([key, bucket]) => {
        if (bucket.kind === "adopt") return [key, bucket.name];
        const name = bucketName(context, key);
        const made = new RegionBucket(holder, key, {
          config: { bucket, role },
          name,
          region,
          accountId,
          keyArn,
          protect,
        });
        return [key, made.bucket.resource.bucket];
      }),
    );
  }

  get outputs(): Readonly<Record<string, unknown>> {
    return { bucket_names: this.names };
  }
}

/** The name of a region's bucket, for whoever needs it before it exists. */
export function bucketName(context: AwsRegionContext, key: string): string {
  return resourceName("s3Bucket", context.region.prefix, key, context.region.accountId);
}
