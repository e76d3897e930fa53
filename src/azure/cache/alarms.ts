import type { Logged, MetricAlarm } from "../monitoring/alarm";
import type { AlarmThresholds } from "../monitoring/spec/schema";

export interface WatchedCache {
  /** Id of the cache. */
  readonly cacheId: string;
  /** Whether it is one of a group over regions. */
  readonly replicated: boolean;
}

const source = "Azure documentation, Supported metrics, Microsoft.Cache/redisEnterprise";

/** Returns the alarms of a cache: of its busiest and its fullest node, and of its group. */
export function cacheAlarms(
  { cacheId, replicated }: WatchedCache,
  thresholds: AlarmThresholds,
): MetricAlarm[] {
  const metric = {
    namespace: "Microsoft.Cache/redisEnterprise",
    resourceId: cacheId,
    windowMinutes: 5,
  } as const;
  const common = { kind: "metric", subject: "cache", severity: "notice", source } as const;
  return [
    {
      ...common,
      name: "cache-load",
      when: "session",
      metric: { ...metric, name: "serverLoad", aggregation: "Maximum" },
      comparison: "above",
      threshold: thresholds.cacheLoadPercent,
      why: "The busiest process has no time left: every command waits for those before it.",
      act: "Look for slow commands; spread the keys, or use a larger SKU, which makes a new cache.",
    },
    {
      ...common,
      name: "cache-memory",
      when: "always",
      metric: { ...metric, name: "usedmemorypercentage", aggregation: "Maximum" },
      comparison: "above",
      threshold: thresholds.cacheMemoryPercent,
      why: "Memory of the fullest node runs out: next, keys are evicted or writes refused.",
      act: "Delete or expire keys, or use a larger SKU.",
    },
    {
      ...common,
      name: "cache-evictions",
      when: "always",
      // A rate: keys a second.
      metric: { ...metric, name: "evictedkeys", aggregation: "Average" },
      comparison: "above",
      threshold: 0,
      why: "Keys were dropped to make room.",
      act: "See whether a position or a limit is among them: what reads it must read it again from its source.",
    },
    ...(replicated
      ? [
          {
            ...common,
            name: "cache-geo-replication",
            severity: "urgent",
            when: "always",
            // Azure has no minimum of it: it rings when no minute of the window was healthy.
            metric: { ...metric, name: "geoReplicationHealthy", aggregation: "Maximum" },
            comparison: "below",
            threshold: 1,
            why: "The caches of the group no longer agree: writes of one region do not reach the others.",
            act: "Look at the other caches of the group; decide whether one must be unlinked by force.",
          } satisfies MetricAlarm,
        ]
      : []),
  ];
}

/** Returns what of a cache goes to Log Analytics. */
export function loggedCache({ cacheId }: Pick<WatchedCache, "cacheId">): Logged {
  return { name: "cache", resourceId: cacheId, logs: [], metrics: true };
}
