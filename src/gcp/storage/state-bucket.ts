import { KmsCryptoKey } from "@cdktf/provider-google/lib/kms-crypto-key";
import { KmsCryptoKeyIamMember } from "@cdktf/provider-google/lib/kms-crypto-key-iam-member";
import { KmsKeyRing } from "@cdktf/provider-google/lib/kms-key-ring";
import { StorageBucket } from "@cdktf/provider-google/lib/storage-bucket";
import { StorageBucketIamBinding } from "@cdktf/provider-google/lib/storage-bucket-iam-binding";
import { StorageBucketIamMember } from "@cdktf/provider-google/lib/storage-bucket-iam-member";
import { Construct } from "constructs";
import { serviceAgent } from "../catalog/services";
import { resourceName } from "../region/spec/names";
import { StateAccessLog } from "./state-access-log";

export interface StateBucketProps {
  /** Begins the name of everything beside the bucket, for example `hft-production`. */
  readonly prefix: string;
  /** Unique among all buckets of all projects. */
  readonly name: string;
  /** A region, or a location of several. */
  readonly location: string;
  /** Whether the location is a pair of regions. */
  readonly isPair: boolean;
  readonly projectId: string;
  readonly projectNumber: string;
  /** Who reads and writes the states beside the pipelines, as IAM names them. */
  readonly people: readonly string[];
  /** Whether Terraform refuses to destroy bucket, key and records. It never deletes a bucket that holds objects. */
  readonly protect: boolean;
}

const secondsPerDay = 86_400;

/** Days for which an overwritten state is kept, from when it was overwritten. */
const oldStateDays = 365;
/** Days for which a deleted object, and a deleted bucket, is taken back. */
const softDeleteDays = 30;
const rotationDays = 90;

/**
 * The bucket in which Terraform keeps the state of every stack, with a key of its own and a record of each access.
 *
 * It has no retention: Terraform deletes the lock of a run when the run ends, and Cloud Storage keeps no versions beside a
 * retention. All access is by IAM, over TLS, which is the only way to it with credentials.
 */
export class StateBucket extends Construct {
  readonly resource: StorageBucket;

  constructor(
    scope: Construct,
    id: string,
    private readonly props: StateBucketProps,
  ) {
    super(scope, id);
    const { prefix, name, location, isPair, projectId, people, protect } = props;
    const { keyId, use } = this.key();
    this.resource = new StorageBucket(this, "Resource", {
      name,
      location: location.toUpperCase(),
      // Otherwise a copy in the other region may be an hour late: a failover applies over the newest state.
      rpo: isPair ? "ASYNC_TURBO" : undefined,
      uniformBucketLevelAccess: true,
      publicAccessPrevention: "enforced",
      encryption: { defaultKmsKeyName: keyId },
      versioning: { enabled: true },
      softDeletePolicy: { retentionDurationSeconds: softDeleteDays * secondsPerDay },
      lifecycleRule: [
        {
          action: { type: "Delete" },
          condition: { daysSinceNoncurrentTime: oldStateDays, withState: "ARCHIVED" },
        },
      ],
      forceDestroy: false,
      lifecycle: { preventDestroy: protect },
      // Cloud Storage tries the key when it makes the bucket.
      dependsOn: [use],
    });
    this.ownersOnly();
    for (const person of people) {
      new StorageBucketIamMember(this, person.replace(":", "-"), {
        bucket: this.resource.name,
        role: "roles/storage.objectUser",
        member: person,
      });
    }
    new StateAccessLog(this, "access-log", { prefix, bucket: name, projectId, protect });
  }

  /**
   * A new bucket lets whoever may view or edit its project read all objects, by roles that come with it.
   * Source: Cloud Storage documentation, IAM roles: default bucket policy.
   */
  private ownersOnly(): void {
    const { projectId } = this.props;
    for (const role of ["BucketOwner", "BucketReader", "ObjectOwner", "ObjectReader"]) {
      new StorageBucketIamBinding(this, `legacy${role}`, {
        bucket: this.resource.name,
        role: `roles/storage.legacy${role}`,
        members: [`projectOwner:${projectId}`],
      });
    }
  }

  /** A state cannot be read without it: KMS destroys a version 30 days after it is asked to, and takes that back until then. */
  private key(): { readonly keyId: string; readonly use: KmsCryptoKeyIamMember } {
    const { prefix, location, projectNumber, protect } = this.props;
    const ring = new KmsKeyRing(this, "ring", {
      name: resourceName("keyRing", prefix, "state"),
      location: location.toLowerCase(),
    });
    const key = new KmsCryptoKey(this, "key", {
      name: "state",
      keyRing: ring.id,
      purpose: "ENCRYPT_DECRYPT",
      rotationPeriod: `${rotationDays * secondsPerDay}s`,
      lifecycle: { preventDestroy: protect },
    });
    const use = new KmsCryptoKeyIamMember(this, "key-use", {
      cryptoKeyId: key.id,
      role: "roles/cloudkms.cryptoKeyEncrypterDecrypter",
      member: `serviceAccount:${serviceAgent("storage", projectNumber)}`,
    });
    return { keyId: key.id, use };
  }
}
