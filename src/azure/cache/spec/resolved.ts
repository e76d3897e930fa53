import { entryOf } from "../../../core/catalogue-file";
import type { RegionPlace } from "../../region/spec/place";
import { cacheId } from "./ids";
import type { Cache } from "./schema";

/** A cache with what it needs of other regions. */
export type ResolvedCache = Cache & {
  /** Ids of the caches that its stack links to it. */
  readonly linked: readonly string[];
};

/**
 * Returns a cache with the ids of those that it links.
 *
 * @param prefixOf returns what begins the names of a region of the environment
 * @throws Error for the link of a region that is not there, which AZURE-REDIS-016 refuses
 */
export function resolveCache(
  cache: Cache,
  regions: Readonly<Record<string, Omit<RegionPlace, "prefix">>>,
  prefixOf: (region: string) => string,
): ResolvedCache {
  const links = cache.geoReplication?.links ?? [];
  const linked = links.map((name) => {
    const region = entryOf(regions, name);
    if (region === undefined) throw new Error(`no region ${name} to link a cache of`);
    return cacheId({
      prefix: prefixOf(name),
      location: region.location,
      subscriptionId: region.subscriptionId,
    });
  });
  return { ...cache, linked };
}
