import type { AzureRegion } from "../../region/spec/schema";
import type { KeyRefs } from "./schema";

/** Services of a region that encrypt with a key of it, by the use of the key. */
export type ServiceKeyUse = "data" | "objects";

/** What a service encrypts with: the key, and the identity that may use it. */
export type ServiceKey = NonNullable<KeyRefs[ServiceKeyUse]>;

/**
 * Returns a region's key.
 *
 * @throws Error where the region has none for this use: a rule should have refused the environment
 */
export function keyFor<Use extends ServiceKeyUse>(keys: KeyRefs, use: Use): NonNullable<KeyRefs[Use]> {
  const key = keys[use];
  if (key === undefined) throw new Error(`the region has no key for ${use}`);
  return key;
}

/** The parts of a region that keys beside that of disks encrypt. */
export type EncryptedParts = Partial<Pick<AzureRegion, "cache" | "storage" | "images">>;

/** Returns the uses beside disks for which a region needs a key, by its parts. */
export function neededKeys({ cache, storage = {}, images }: EncryptedParts): readonly ServiceKeyUse[] {
  const accounts = Object.values(storage).some(({ kind }) => kind !== "adopt");
  const registry = images?.kind === "home" && images.encryption === "region";
  const needed: Partial<Record<ServiceKeyUse, boolean>> = {
    objects: cache !== undefined || accounts || registry,
  };
  return (["data", "objects"] as const).filter((use) => needed[use] === true);
}
