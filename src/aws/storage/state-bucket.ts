import { KmsAlias } from "@cdktf/provider-aws/lib/kms-alias";
import { KmsKey } from "@cdktf/provider-aws/lib/kms-key";
import { S3BucketLifecycleConfiguration } from "@cdktf/provider-aws/lib/s3-bucket-lifecycle-configuration";
import { Construct } from "constructs";
import { keyAdministration, policyDocument } from "../iam/policy";
import { bucketArn } from "../region/spec/arn";
import { resourceName } from "../region/spec/names";
import { AccessLogBucket } from "./access-log-bucket";
import { deleteMarkers, wholeBucket } from "./lifecycle-rules";
import { PrivateBucket } from "./private-bucket";
import { stateKeyUse, statesOf, type StateRoles } from "./state-policy";

export interface StateBucketProps {
  /** Unique among all buckets of all accounts. */
  readonly name: string;
  /** For example `us-east-2`. */
  readonly region: string;
  readonly accountId: string;
  /** Alias of the key that is created for the states, for example `alias/hft-state`. @default S3's own key (AES-256) */
  readonly keyAlias?: string | undefined;
  /** The roles that reach the states. @default whoever the account's IAM admits */
  readonly roles?: StateRoles | undefined;
  /** Keeps Terraform from destroying bucket and key; otherwise a destroy also deletes the bucket's objects. */
  readonly protect: boolean;
}

/** Days for which S3 keeps an overwritten state, from when it was overwritten. */
const oldStateDays = 365;

/**
 * The bucket in which Terraform keeps the state of every stack, and beside it one with a record of each access.
 *
 * It has no object lock: Terraform deletes the lock file of a run when the run ends.
 */
export class StateBucket extends Construct {
  readonly bucket: PrivateBucket;

  constructor(
    scope: Construct,
    id: string,
    private readonly props: StateBucketProps,
  ) {
    super(scope, id);
    const { name, region, accountId, keyAlias, roles, protect } = props;
    this.bucket = new PrivateBucket(this, "bucket", {
      name,
      region,
      keyArn: keyAlias === undefined ? undefined : this.key(keyAlias).arn,
      statements: roles === undefined ? [] : statesOf(bucketArn(region, name), region, roles),
      protect,
    });
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
    new AccessLogBucket(this, "access-logs", {
      name: resourceName("s3Bucket", name, "access-logs"),
      region,
      accountId,
      protect,
    }).recordAccessTo(this.bucket);
  }

  /** A state cannot be read without it: KMS deletes it 30 days after it is asked to, and cancels that until then. */
  private key(alias: string): KmsKey {
    const { name, region, roles, protect } = this.props;
    const key = new KmsKey(this, "key", {
      description: `${name}: states of Terraform`,
      enableKeyRotation: true,
      deletionWindowInDays: 30,
      policy: policyDocument([
        keyAdministration(this.props),
        ...(roles === undefined ? [] : [stateKeyUse(region, roles)]),
      ]),
      lifecycle: { preventDestroy: protect },
    });
    new KmsAlias(this, "key-alias", { name: alias, targetKeyId: key.keyId });
    return key;
  }
}
