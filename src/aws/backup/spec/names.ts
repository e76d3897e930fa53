import { resourceName } from "../../region/spec/names";

/**
 * Returns the name of a region's backup vault.
 *
 * @param prefix begins every name of the region, for example `hft-production-virginia`
 */
export function backupVaultName(prefix: string): string {
  return resourceName("backup", prefix);
}

/** Returns the name of the role with which AWS Backup backs up and restores in a region. */
export function backupRoleName(prefix: string): string {
  return resourceName("iamRole", prefix, "backup");
}
