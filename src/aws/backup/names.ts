import { resourceName } from "../region/spec/names";

/**
 * The name of a region's vault.
 *
 * @param prefix begins every name of the region, for example `hft-production-virginia`
 */
export function backupVaultName(prefix: string): string {
  return resourceName("backup", prefix);
}

/** The name of the role by which AWS Backup backs up and restores in a region. */
export function backupRoleName(prefix: string): string {
  return resourceName("iamRole", prefix, "backup");
}
