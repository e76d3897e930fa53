import { resourceName } from "../region/spec/names";
import type { Alarm } from "../monitoring/alarm";
import type { AlarmThresholds } from "../monitoring/spec/schema";
import { redisAlarms } from "./redis-alarms";
import type { Cache } from "./spec/schema";
import { valkeyAlarms } from "./valkey-alarms";

export interface CacheToWatch {
  readonly cache: Cache;
  /** Begins the cache's name, for example `hft-production-iowa`. */
  readonly prefix: string;
  readonly projectId: string;
  /** Google's name of the region, for example `us-central1`. */
  readonly region: string;
}

/** Returns the alarms of a cache. */
export function cacheAlarms({ cache, ...place }: CacheToWatch, thresholds: AlarmThresholds): Alarm[] {
  return cache.kind === "valkey"
    ? valkeyAlarms(cache, { ...place, instance: cacheName(cache, place.prefix) }, thresholds)
    : redisAlarms(cache, { ...place, instance: cacheName(cache, place.prefix) }, thresholds);
}

/** Returns the name of a region's cache. */
export function cacheName({ kind }: Pick<Cache, "kind">, prefix: string): string {
  return resourceName(kind, prefix, "cache");
}
