import { keyFor } from "../../network/spec/keys";
import type { KeyIds } from "../../network/spec/schema";
import { resourceName } from "../../region/spec/names";
import type { ClusterBackup } from "./schema";

/** Returns the name of the backup plan of a region's cluster. */
export function backupPlanName(prefix: string): string {
  return resourceName("backupPlan", prefix, "cluster");
}

/** Returns where the backups of a region's cluster lie, and the key that encrypts them there. */
export function backupPlace(
  { location }: ClusterBackup,
  region: string,
  keyIds: KeyIds,
): { readonly location: string; readonly keyId: string } {
  return location.kind === "here"
    ? { location: region, keyId: keyFor(keyIds, "objects") }
    : { location: location.region, keyId: location.keyId };
}
