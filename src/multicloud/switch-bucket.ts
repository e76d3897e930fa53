import { S3Bucket } from "@cdktf/provider-aws/lib/s3-bucket";
import { S3BucketOwnershipControls } from "@cdktf/provider-aws/lib/s3-bucket-ownership-controls";
import { S3BucketPolicy } from "@cdktf/provider-aws/lib/s3-bucket-policy";
import { S3BucketPublicAccessBlock } from "@cdktf/provider-aws/lib/s3-bucket-public-access-block";
import { S3BucketServerSideEncryptionConfigurationA } from "@cdktf/provider-aws/lib/s3-bucket-server-side-encryption-configuration";
import { S3BucketVersioningA } from "@cdktf/provider-aws/lib/s3-bucket-versioning";
import { Construct } from "constructs";
import { checkerRanges } from "../environment/dns/checker-ranges";

export interface SwitchBucketProps {
  /** Unique among all buckets of AWS. */
  readonly name: string;
  /** AWS region of the bucket. */
  readonly region: string;
  /** Keeps Terraform from deleting the bucket. */
  readonly protect: boolean;
}

/**
 * A bucket whose objects are switches: the health checkers of Route 53, and nobody else without a right of his own, may
 * read them. An operator writes and deletes them; versions keep who switched when.
 *
 * All four blocks of public access are on: a policy for everybody that is limited to fixed blocks of source addresses is
 * not public. S3's own key encrypts, because nobody reads an object under a KMS key without credentials.
 *
 * Source: Amazon S3 API reference, PublicAccessBlockConfiguration, The meaning of "public".
 */
export class SwitchBucket extends Construct {
  readonly resource: S3Bucket;

  constructor(scope: Construct, id: string, { name, region, protect }: SwitchBucketProps) {
    super(scope, id);
    this.resource = new S3Bucket(this, "Resource", {
      region,
      bucket: name,
      lifecycle: { preventDestroy: protect },
    });
    const of = { region, bucket: this.resource.id };
    const block = new S3BucketPublicAccessBlock(this, "public-access", {
      ...of,
      blockPublicAcls: true,
      blockPublicPolicy: true,
      ignorePublicAcls: true,
      restrictPublicBuckets: true,
    });
    new S3BucketOwnershipControls(this, "ownership", {
      ...of,
      rule: { objectOwnership: "BucketOwnerEnforced" },
    });
    new S3BucketServerSideEncryptionConfigurationA(this, "encryption", {
      ...of,
      rule: [{ applyServerSideEncryptionByDefault: { sseAlgorithm: "AES256" } }],
    });
    new S3BucketVersioningA(this, "versions", { ...of, versioningConfiguration: { status: "Enabled" } });
    new S3BucketPolicy(this, "policy", { ...of, policy: checkersMayRead(name), dependsOn: [block] });
  }
}

function checkersMayRead(name: string): string {
  const bucket = `arn:aws:s3:::${name}`;
  const everybody = { Principal: "*" };
  return JSON.stringify({
    Version: "2012-10-17",
    Statement: [
      {
        Sid: "HealthCheckers",
        Effect: "Allow",
        ...everybody,
        Action: "s3:GetObject",
        Resource: `${bucket}/*`,
        Condition: { IpAddress: { "aws:SourceIp": checkerRanges() } },
      },
      {
        Sid: "TlsOnly",
        Effect: "Deny",
        ...everybody,
        Action: "s3:*",
        Resource: [bucket, `${bucket}/*`],
        Condition: { Bool: { "aws:SecureTransport": "false" } },
      },
      {
        Sid: "TlsOfToday",
        Effect: "Deny",
        ...everybody,
        Action: "s3:*",
        Resource: [bucket, `${bucket}/*`],
        Condition: { NumericLessThan: { "s3:TlsVersion": "1.2" } },
      },
    ],
  });
}
