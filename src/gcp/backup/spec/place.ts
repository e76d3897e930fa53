import { keyFor } from "../../network/spec/keys";
import type { KeyIds } from "../../network/spec/schema";
import type { ClusterBackup } from "./schema";

/** Returns where the backups of a region's cluster lie, and the key that encrypts them there. */
export function backupPlace(
  { lies }: ClusterBackup,
  region: string,
  keyIds: KeyIds,
): { readonly location: string; readonly keyId: string } {
  return lies.kind === "here"
    ? { location: region, keyId: keyFor(keyIds, "objects") }
    : { location: lies.region, keyId: lies.keyId };
}
