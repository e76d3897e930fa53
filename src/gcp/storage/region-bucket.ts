import { StorageBucket } from "@cdktf/provider-google/lib/storage-bucket";
import { Construct } from "constructs";
import type { RegionRole } from "../../environment/region";
import { guard } from "../../kit/guard";
import type { GcpNetwork } from "../network/spec/schema";
import { lifecycleRules } from "./lifecycle-rules";
import { bucketRules } from "./spec/rules";
import type { DataBucket, FlowLogBucket, Retention } from "./spec/schema";

export interface RegionBucketProps {
  readonly bucket: DataBucket | FlowLogBucket;
  /** Unique among all buckets of all projects. */
  readonly name: string;
  /** Google's name of the region, for example `us-central1`. */
  readonly region: string;
  readonly role: RegionRole;
  /** As the environment states it. */
  readonly network: GcpNetwork;
  /** Id of the key that encrypts its objects, in the bucket's region. */
  readonly keyId: string;
  /** Whether Terraform refuses to destroy the bucket. It never deletes one that holds objects. */
  readonly protect: boolean;
}

const secondsPerDay = 86_400;

/** What protects the objects of a bucket that states no retention. */
const versions: Retention = { kind: "none", oldVersionDays: 30 };

/**
 * A bucket of a region, which nobody can make public, with its lifecycle and its retention.
 *
 * @throws ProblemsError for what `bucketRules` refuses
 */
export class RegionBucket extends Construct {
  readonly resource: StorageBucket;

  constructor(scope: Construct, id: string, props: RegionBucketProps) {
    super(scope, id);
    const { bucket, name, region, role, network, keyId, protect } = props;
    guard(this, bucketRules, bucket, { role, network });
    const retention = bucket.kind === "data" ? bucket.retention : versions;
    const isRetained = retention.kind !== "none";
    this.resource = new StorageBucket(this, "Resource", {
      name,
      location: region,
      uniformBucketLevelAccess: true,
      publicAccessPrevention: "enforced",
      encryption: { defaultKmsKeyName: keyId },
      versioning: { enabled: !isRetained },
      softDeletePolicy: { retentionDurationSeconds: bucket.softDeleteDays * secondsPerDay },
      retentionPolicy: isRetained
        ? { retentionPeriod: retention.days * secondsPerDay, isLocked: retention.kind === "locked" }
        : undefined,
      // Versions of before a retention policy go after as many days as it has.
      lifecycleRule: lifecycleRules(bucket, isRetained ? retention.days : retention.oldVersionDays),
      forceDestroy: false,
      lifecycle: { preventDestroy: protect },
    });
  }
}
