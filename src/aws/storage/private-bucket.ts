import { S3Bucket } from "@cdktf/provider-aws/lib/s3-bucket";
import { S3BucketOwnershipControls } from "@cdktf/provider-aws/lib/s3-bucket-ownership-controls";
import { S3BucketPolicy } from "@cdktf/provider-aws/lib/s3-bucket-policy";
import { S3BucketPublicAccessBlock } from "@cdktf/provider-aws/lib/s3-bucket-public-access-block";
import { S3BucketServerSideEncryptionConfigurationA } from "@cdktf/provider-aws/lib/s3-bucket-server-side-encryption-configuration";
import { S3BucketVersioningA } from "@cdktf/provider-aws/lib/s3-bucket-versioning";
import { Construct } from "constructs";
import { bucketArn } from "../region/spec/arn";
import { policyDocument, type Statement } from "../iam/policy";
import { encryptedTransportOnly } from "./bucket-policy";

export interface PrivateBucketProps {
  /** Unique among all buckets of all accounts. */
  readonly name: string;
  readonly region: string;
  /** ARN of the KMS key that encrypts its objects. @default S3's own key (AES-256) */
  readonly keyArn?: string | undefined;
  /** Further statements of the bucket policy. @default none */
  readonly statements?: readonly Statement[];
  /** Keeps Terraform from destroying the bucket; otherwise a destroy also deletes its objects. */
  readonly protect: boolean;
  /** Tags beside `Name`. @default none */
  readonly tags?: Readonly<Record<string, string>>;
}

/** A versioned, encrypted bucket without public access, which accepts TLS only. */
export class PrivateBucket extends Construct {
  readonly resource: S3Bucket;
  readonly versioning: S3BucketVersioningA;
  readonly policy: S3BucketPolicy;
  readonly name: string;
  readonly arn: string;

  constructor(scope: Construct, id: string, props: PrivateBucketProps) {
    super(scope, id);
    const { name, region, keyArn, statements = [], protect, tags } = props;
    this.name = name;
    this.arn = bucketArn(region, name);
    this.resource = new S3Bucket(this, "Resource", {
      bucket: name,
      forceDestroy: !protect,
      tags: { Name: name, ...tags },
      lifecycle: { preventDestroy: protect },
    });
    const bucket = this.resource.bucket;
    this.versioning = new S3BucketVersioningA(this, "versioning", {
      bucket,
      versioningConfiguration: { status: "Enabled" },
    });
    new S3BucketOwnershipControls(this, "ownership", {
      bucket,
      rule: { objectOwnership: "BucketOwnerEnforced" },
    });
    const access = new S3BucketPublicAccessBlock(this, "public-access", {
      bucket,
      blockPublicAcls: true,
      blockPublicPolicy: true,
      ignorePublicAcls: true,
      restrictPublicBuckets: true,
    });
    new S3BucketServerSideEncryptionConfigurationA(this, "encryption", {
      bucket,
      rule: [
        {
          applyServerSideEncryptionByDefault:
            keyArn === undefined
              ? { sseAlgorithm: "AES256" }
              : { sseAlgorithm: "aws:kms", kmsMasterKeyId: keyArn },
          // One data key serves many objects; otherwise every object is a request to KMS.
          bucketKeyEnabled: keyArn !== undefined,
        },
      ],
    });
    // S3 refuses concurrent changes of a bucket's policy and its public access block.
    this.policy = new S3BucketPolicy(this, "policy", {
      bucket,
      policy: policyDocument([...encryptedTransportOnly(this.arn), ...statements]),
      dependsOn: [access],
    });
  }
}
