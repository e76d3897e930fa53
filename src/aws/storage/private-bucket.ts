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
  /** The key objects are encrypted with. @default S3's own, of AES-256 */
  readonly keyArn?: string | undefined;
  /** What the bucket's policy allows beside the account's own rights. @default nothing */
  readonly statements?: readonly Statement[];
  /** Keeps Terraform from destroying the bucket, and elsewhere lets it take the content along. */
  readonly protect: boolean;
  readonly tags?: Readonly<Record<string, string>>;
}

/** A bucket that nobody outside the account reads, with versions, encryption and nothing but TLS. */
export class PrivateBucket extends Construct {
  readonly resource: S3Bucket;
  readonly versioning: S3BucketVersioningA;
  readonly arn: string;

  constructor(scope: Construct, id: string, props: PrivateBucketProps) {
    super(scope, id);
    const { name, region, keyArn, statements = [], protect, tags } = props;
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
          // One data key for many objects: without it every object is a call to KMS.
          bucketKeyEnabled: keyArn !== undefined,
        },
      ],
    });
    // S3 refuses two changes of a bucket's policy settings at once.
    new S3BucketPolicy(this, "policy", {
      bucket,
      policy: policyDocument([...encryptedTransportOnly(this.arn), ...statements]),
      dependsOn: [access],
    });
  }
}
