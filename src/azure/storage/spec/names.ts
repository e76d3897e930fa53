import { globalName } from "../../region/spec/names";
import type { RegionPlace } from "../../region/spec/place";

/** Returns the name of a created storage account; `key` is what the environment calls it. */
export function accountName({ prefix, subscriptionId }: RegionPlace, key: string): string {
  return globalName("storageAccount", subscriptionId, prefix, key);
}
