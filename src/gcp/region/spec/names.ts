import { limitedName } from "../../../core/names";

/**
 * The longest name that each kind of resource takes, in characters.
 *
 * Sources: google 6.50.0, verify.ValidateGCEName, for those of Compute Engine; Cloud DNS API reference,
 * ManagedZone.name; Cloud KMS API reference, keyRings.create; Cloud SQL documentation, instance-settings: 98 characters
 * with a project's 30 and a colon; Secret Manager API reference, secrets.create; google 6.50.0, google_redis_instance.name and
 * google_memorystore_instance.instance_id; Cloud Storage documentation, Bucket names; Cloud Logging API reference,
 * LogSink.name; Artifact Registry documentation, Repository names;
 * google 6.50.0, google_billing_budget.display_name; that of a plan of Backup for GKE is from memory.
 */
const limits = {
  backupPlan: 63,
  bucket: 63,
  budget: 60,
  compute: 63,
  dnsZone: 63,
  keyRing: 63,
  logSink: 100,
  redis: 40,
  repository: 63,
  secret: 255,
  sqlInstance: 67,
  valkey: 63,
} as const;

export type NameKind = keyof typeof limits;

/** Joins parts with hyphens to a name that fits its kind of resource; a longer one is cut and ends in a hash. */
export function resourceName(kind: NameKind, ...parts: readonly string[]): string {
  return limitedName(limits[kind], ...parts);
}
