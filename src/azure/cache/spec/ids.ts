import { groupId } from "../../region/spec/groups";
import { globalName } from "../../region/spec/names";
import type { RegionPlace } from "../../region/spec/place";

/** Returns the name of a region's cache, which begins its address. */
export function cacheName({ prefix, subscriptionId }: RegionPlace): string {
  return globalName("managedRedis", subscriptionId, prefix, "cache");
}

/** Returns the id of a region's cache. */
export function cacheId(place: RegionPlace): string {
  return `${groupId(place, "data")}/providers/Microsoft.Cache/redisEnterprise/${cacheName(place)}`;
}
