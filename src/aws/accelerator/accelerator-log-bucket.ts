import { S3Bucket } from "@cdktf/provider-aws/lib/s3-bucket";
import { S3BucketLifecycleConfiguration } from "@cdktf/provider-aws/lib/s3-bucket-lifecycle-configuration";
import { S3BucketOwnershipControls } from "@cdktf/provider-aws/lib/s3-bucket-ownership-controls";
import { S3BucketPolicy } from "@cdktf/provider-aws/lib/s3-bucket-policy";
import { S3BucketPublicAccessBlock } from "@cdktf/provider-aws/lib/s3-bucket-public-access-block";
import { S3BucketServerSideEncryptionConfigurationA } from "@cdktf/provider-aws/lib/s3-bucket-server-side-encryption-configuration";
import { Construct } from "constructs";
import { partitionOf } from "../region/spec/arn";
import { policyDocument } from "../iam/policy";
import { encryptedTransportOnly } from "../storage/bucket-policy";
import { wholeBucket } from "../storage/lifecycle-rules";

export interface AcceleratorLogBucketProps {
  /** Unique among all buckets of AWS. */
  readonly name: string;
  readonly region: string;
  readonly accountId: string;
  /** Begins the key of every object, without a slash at either end. */
  readonly prefix: string;
  /** Days after which objects expire. */
  readonly retentionDays: number;
  /** Keeps Terraform from destroying the bucket. */
  readonly protect: boolean;
}

/**
 * A bucket to which Global Accelerator delivers its flow logs. Enabling them fails without the bucket policy: depend on
 * `policy`.
 */
export class AcceleratorLogBucket extends Construct {
  readonly resource: S3Bucket;
  readonly policy: S3BucketPolicy;

  constructor(scope: Construct, id: string, props: AcceleratorLogBucketProps) {
    super(scope, id);
    const { name, retentionDays, protect } = props;
    this.resource = new S3Bucket(this, "Resource", { bucket: name, lifecycle: { preventDestroy: protect } });
    const bucket = this.resource.id;
    const block = new S3BucketPublicAccessBlock(this, "public-access", {
      bucket,
      blockPublicAcls: true,
      blockPublicPolicy: true,
      ignorePublicAcls: true,
      restrictPublicBuckets: true,
    });
    // Objects belong to the bucket's account and not to the log delivery account.
    new S3BucketOwnershipControls(this, "ownership", {
      bucket,
      rule: { objectOwnership: "BucketOwnerEnforced" },
    });
    new S3BucketServerSideEncryptionConfigurationA(this, "encryption", {
      bucket,
      rule: [{ applyServerSideEncryptionByDefault: { sseAlgorithm: "AES256" } }],
    });
    new S3BucketLifecycleConfiguration(this, "lifecycle", {
      bucket,
      rule: [
        {
          ...wholeBucket,
          id: "expire",
          expiration: [{ days: retentionDays }],
        },
      ],
    });
    this.policy = new S3BucketPolicy(this, "policy", {
      bucket,
      policy: deliveryPolicy(props),
      dependsOn: [block],
    });
  }
}

/** Source: AWS Global Accelerator developer guide, publishing flow logs to Amazon S3. */
function deliveryPolicy({ name, region, accountId, prefix }: AcceleratorLogBucketProps): string {
  const arn = `arn:${partitionOf(region)}:s3:::${name}`;
  const delivery = { Service: "delivery.logs.amazonaws.com" };
  return policyDocument([
    {
      Sid: "AWSLogDeliveryWrite",
      Effect: "Allow",
      Principal: delivery,
      Action: "s3:PutObject",
      Resource: `${arn}/${prefix}/AWSLogs/${accountId}/*`,
      Condition: {
        StringEquals: { "s3:x-amz-acl": "bucket-owner-full-control", "aws:SourceAccount": accountId },
      },
    },
    {
      Sid: "AWSLogDeliveryAclCheck",
      Effect: "Allow",
      Principal: delivery,
      Action: "s3:GetBucketAcl",
      Resource: arn,
      Condition: { StringEquals: { "aws:SourceAccount": accountId } },
    },
    ...encryptedTransportOnly(arn),
  ]);
}
