import { limitedName } from "../../../core/names";

/**
 * The longest name that each kind of resource takes, in characters.
 *
 * Sources: google 6.50.0, verify.ValidateGCEName, for those of Compute Engine; Cloud DNS API reference,
 * ManagedZone.name; Cloud KMS API reference, keyRings.create; Cloud SQL documentation, instance-settings: 98 characters
 * with a project's 30 and a colon; Secret Manager API reference, secrets.create; google 6.50.0, google_redis_instance.name and
 * google_memorystore_instance.instance_id; Cloud Storage documentation, Bucket names; Artifact Registry documentation,
 * Repository names; google 6.50.0, google_billing_budget.display_name and google_container_cluster.name; GKE API
 * reference, NodePool.name; IAM API reference, serviceAccounts.create.accountId; Cloud Monitoring API reference,
 * displayName of a policy and a channel, which is taken for those of a dashboard and a check too; Cloud Logging API
 * reference, buckets, sinks and exclusions; google 6.50.0, ValidateWorkloadIdentityPoolId.
 * That of a plan of Backup for GKE is from memory.
 */
const limits = {
  alertPolicy: 512,
  backupPlan: 63,
  bucket: 63,
  budget: 60,
  compute: 63,
  dashboard: 512,
  dnsZone: 63,
  gkeCluster: 40,
  gkeNodePool: 40,
  identityPool: 32,
  keyRing: 63,
  logBucket: 100,
  logExclusion: 100,
  logSink: 100,
  notificationChannel: 512,
  redis: 40,
  repository: 63,
  secret: 255,
  serviceAccount: 30,
  sqlInstance: 67,
  uptimeCheck: 512,
  valkey: 63,
} as const;

export type NameKind = keyof typeof limits;

/** Joins parts with hyphens to a name that fits its kind of resource; a longer one is cut and ends in a hash. */
export function resourceName(kind: NameKind, ...parts: readonly string[]): string {
  return limitedName(limits[kind], ...parts);
}
