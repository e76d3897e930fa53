import { groupId } from "../../region/spec/groups";
import { resourceName } from "../../region/spec/names";
import type { RegionPlace } from "../../region/spec/place";

/** Returns the name of a region's vault of backups. */
export function backupVaultName({ prefix }: Pick<RegionPlace, "prefix">): string {
  return resourceName("backupVault", prefix);
}

/** Returns the id of a region's vault of backups. */
export function backupVaultId(place: RegionPlace): string {
  return `${groupId(place, "compute")}/providers/Microsoft.DataProtection/backupVaults/${backupVaultName(place)}`;
}
