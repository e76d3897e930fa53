import type { AlarmThresholds } from "../monitoring/spec/schema";
import type { Metric, MetricAlarm } from "../monitoring/metric-alarm";

export interface CacheToWatch {
  /** Begins the alarms' names, for example `cache`. */
  readonly name: string;
  readonly replicationGroupId: string;
  /** Nodes of the one shard, which ElastiCache numbers from 001. */
  readonly nodes: number;
}

const source = "Amazon ElastiCache user guide, metrics for Valkey and Redis OSS";

/** What can go wrong with each node of a replication group of one shard. */
export function cacheAlarms(cache: CacheToWatch, thresholds: AlarmThresholds): MetricAlarm[] {
  return Array.from({ length: cache.nodes }, (_, index) => `${index + 1}`.padStart(3, "0")).flatMap((node) =>
    nodeAlarms(cache, node, thresholds),
  );
}

function nodeAlarms(
  { name, replicationGroupId }: CacheToWatch,
  node: string,
  thresholds: AlarmThresholds,
): MetricAlarm[] {
  const of = (metric: string, statistic: Metric["statistic"]): Metric => ({
    namespace: "AWS/ElastiCache",
    name: metric,
    dimensions: { CacheClusterId: `${replicationGroupId}-${node}` },
    statistic,
    periodSeconds: 60,
  });
  const common = {
    subject: name,
    severity: "notice",
    source,
    comparison: "above",
    missing: "notBreaching",
  } as const;
  return [
    {
      ...common,
      name: `${name}-${node}-silent`,
      severity: "urgent",
      when: "always",
      metric: of("EngineCPUUtilization", "Average"),
      // No value is below 0: what breaches is the absence of any.
      comparison: "below",
      threshold: 0,
      periods: 5,
      missing: "breaching",
      why: "The node reports nothing: it failed, or is being replaced. Its other alarms are then all well.",
    },
    {
      ...common,
      name: `${name}-${node}-engine-cpu`,
      when: "session",
      metric: of("EngineCPUUtilization", "Average"),
      threshold: thresholds.cacheCpuPercent,
      periods: 5,
      why: "The engine's one thread is busy: every command waits for those before it.",
    },
    {
      ...common,
      name: `${name}-${node}-memory`,
      when: "always",
      metric: of("DatabaseMemoryUsagePercentage", "Maximum"),
      threshold: thresholds.cacheMemoryPercent,
      periods: 5,
      why: "Memory runs out: next, keys are evicted or writes refused.",
    },
    {
      ...common,
      name: `${name}-${node}-evictions`,
      when: "always",
      metric: of("Evictions", "Sum"),
      threshold: 0,
      periods: 1,
      why: "Keys were dropped to make room.",
    },
    {
      ...common,
      name: `${name}-${node}-replication-lag`,
      when: "session",
      metric: of("ReplicationLag", "Maximum"),
      threshold: thresholds.cacheLagSeconds,
      periods: 3,
      why: "A replica is behind: a failover to it would lose that much.",
    },
  ];
}
