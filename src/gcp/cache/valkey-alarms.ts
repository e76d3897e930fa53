import type { Metric, MetricAlarm } from "../monitoring/alarm";
import type { AlarmThresholds } from "../monitoring/spec/schema";
import { periodSeconds, type WatchedInstance } from "./alarm-place";
import type { ValkeyCache } from "./spec/schema";

/** Returns the alarms of an instance of Memorystore for Valkey: of its worst node, and of its replicas. */
export function valkeyAlarms(
  { replicas, backupRetentionDays }: ValkeyCache,
  { instance, region }: WatchedInstance,
  thresholds: AlarmThresholds,
): MetricAlarm[] {
  const of = (metric: string, aligner: Metric["aligner"], reducer?: Metric["reducer"]): Metric => ({
    type: `memorystore.googleapis.com/instance/${metric}`,
    resourceLabels: { instance_id: { id: instance }, location: region },
    aligner,
    periodSeconds,
    ...(reducer && { reducer }),
  });
  const common = {
    kind: "metric",
    subject: "cache",
    severity: "notice",
    source: "Google Cloud documentation, metrics of memorystore",
    comparison: "above",
  } as const;
  return [
    {
      ...common,
      name: "cache-unhealthy",
      severity: "urgent",
      when: "always",
      // Each node for itself: a node that is replaced leaves its series behind.
      metric: of("node/server/healthy", "fraction-true"),
      comparison: "below",
      threshold: 1,
      forSeconds: 120,
      missing: "ignore",
      why: "A node is not healthy: it failed, or is being replaced.",
      act: "See that its shard has a primary that answers; with none, its keys are gone.",
    },
    {
      ...common,
      name: "cache-cpu",
      when: "session",
      metric: of("cpu/maximum_utilization", "mean", { kind: "max", by: ["resource.label.instance_id"] }),
      threshold: thresholds.cacheCpuPercent / 100,
      forSeconds: 300,
      why: "The engine of the busiest node has no time left: every command waits for those before it.",
      act: "Look for slow commands; spread the keys, or use a larger node type.",
    },
    {
      ...common,
      name: "cache-memory",
      when: "always",
      metric: of("memory/maximum_utilization", "max"),
      threshold: thresholds.cacheMemoryPercent / 100,
      forSeconds: 300,
      missing: "ignore",
      why: "Memory of the fullest node runs out: next, keys are evicted or writes refused.",
      act: "Delete or expire keys, add shards, or use a larger node type.",
    },
    {
      ...common,
      name: "cache-evictions",
      when: "always",
      metric: of("stats/total_evicted_keys_count", "delta"),
      threshold: 0,
      forSeconds: 60,
      missing: "notBreaching",
      why: "Keys were dropped to make room.",
      act: "See whether a position or a limit is among them: what reads it must read it again from its source.",
    },
    ...(replicas === 0
      ? []
      : [
          {
            ...common,
            name: "cache-replication-lag",
            when: "session",
            metric: of("replication/maximum_ack_lag", "min"),
            threshold: thresholds.cacheLagSeconds,
            forSeconds: 60,
            why: "A replica is behind: a failover to it would lose that much.",
            act: "Look at the load of the primary, and at the network that it answers.",
          } satisfies MetricAlarm,
        ]),
    ...(backupRetentionDays === 0
      ? []
      : [
          {
            ...common,
            name: "cache-backup-failed",
            when: "always",
            metric: of("backup/last_backup_status", "latest"),
            comparison: "below",
            threshold: 1,
            forSeconds: 300,
            missing: "ignore",
            why: "The last backup failed.",
            act: "Take one by hand: gcloud memorystore instances backup.",
          } satisfies MetricAlarm,
        ]),
  ];
}
