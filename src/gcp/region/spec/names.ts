import { limitedName } from "../../../core/names";

/**
 * The longest name that each kind of resource takes, in characters.
 *
 * Sources: google 6.50.0, verify.ValidateGCEName, for those of Compute Engine; Cloud DNS API reference,
 * ManagedZone.name; Cloud KMS API reference, keyRings.create; Cloud SQL documentation, instance-settings: 98 characters
 * with a project's 30 and a colon; Secret Manager API reference, secrets.create; google 6.50.0, google_redis_instance.name,
 * google_memorystore_instance.instance_id and google_service_account.account_id.
 */
const limits = {
  compute: 63,
  dnsZone: 63,
  keyRing: 63,
  redis: 40,
  secret: 255,
  serviceAccount: 30,
  sqlInstance: 67,
  valkey: 63,
} as const;

export type NameKind = keyof typeof limits;

/** Joins parts with hyphens to a name that fits its kind of resource; a longer one is cut and ends in a hash. */
export function resourceName(kind: NameKind, ...parts: readonly string[]): string {
  return limitedName(limits[kind], ...parts);
}
