import type { Alarm, Metric, MetricAlarm } from "../monitoring/alarm";
import type { AlarmThresholds } from "../monitoring/spec/schema";
import { periodSeconds, type WatchedInstance } from "./alarm-place";
import type { RedisCache } from "./spec/schema";

/** A snapshot is late when its successor should be there too. */
const lateSnapshots = 2;
const secondsPerHour = 3600;

/** Returns the alarms of an instance of Memorystore for Redis. */
export function redisAlarms(
  { tier, persistence }: RedisCache,
  { instance, projectId, region }: WatchedInstance,
  thresholds: AlarmThresholds,
): Alarm[] {
  const of = (metric: string, aligner: Metric["aligner"], reducer?: Metric["reducer"]): Metric => ({
    type: `redis.googleapis.com/${metric}`,
    resourceLabels: { instance_id: `projects/${projectId}/locations/${region}/instances/${instance}` },
    aligner,
    periodSeconds,
    ...(reducer && { reducer }),
  });
  const stated = {
    subject: "cache",
    severity: "notice",
    source: "Google Cloud documentation, metrics of redis",
  } as const;
  const common = { ...stated, kind: "metric", comparison: "above" } as const;
  return [
    {
      ...stated,
      kind: "silence",
      name: "cache-silent",
      severity: "urgent",
      metric: of("server/uptime", "max"),
      forSeconds: 300,
      why: "A node reports nothing: it failed, or is being replaced. Its other alarms are then all well.",
      act: "See whether clients can connect; a cache of the basic tier comes back empty.",
    },
    {
      ...common,
      name: "cache-cpu",
      when: "session",
      metric: of("stats/cpu_utilization_main_thread", "rate", {
        kind: "sum",
        by: ["resource.label.instance_id", "resource.label.node_id"],
      }),
      threshold: thresholds.cacheCpuPercent / 100,
      forSeconds: 300,
      why: "The engine's one thread is busy: every command waits for those before it.",
      act: "Look for slow commands; let readers read from replicas.",
    },
    {
      ...common,
      name: "cache-memory",
      when: "always",
      metric: of("stats/memory/system_memory_usage_ratio", "max"),
      threshold: thresholds.cacheMemoryPercent / 100,
      forSeconds: 300,
      missing: "ignore",
      why: "Memory runs out: next, writes are refused, also where keys could be evicted.",
      act: "Delete or expire keys, or raise memoryGiB.",
    },
    {
      ...common,
      name: "cache-evictions",
      when: "always",
      metric: of("stats/evicted_keys", "delta"),
      threshold: 0,
      forSeconds: 60,
      missing: "notBreaching",
      why: "Keys were dropped to make room.",
      act: "See whether a position or a limit is among them: what reads it must read it again from its source.",
    },
    ...(tier === "BASIC"
      ? []
      : ([
          {
            ...common,
            name: "cache-failover",
            severity: "urgent",
            when: "always",
            // The role of a node is 1 for a primary and 0 for a replica: a change is what deviates.
            metric: of("replication/role", "deviation"),
            threshold: 0,
            forSeconds: 60,
            missing: "notBreaching",
            why: "Primary and replica changed places. Connections broke, and the last writes may be lost.",
            act: "See that clients have connected again and hold what they should.",
          },
          {
            ...common,
            name: "cache-replication-lag",
            when: "session",
            metric: of("replication/master/slaves/lag", "min"),
            threshold: thresholds.cacheLagSeconds,
            forSeconds: 60,
            why: "A replica is behind: a failover to it would lose that much.",
            act: "Look at the load of the primary.",
          },
        ] satisfies MetricAlarm[])),
    ...(persistence.kind === "off"
      ? []
      : [
          {
            ...common,
            name: "cache-snapshot",
            when: "always",
            metric: of("rdb/snapshot/last_success_age", "max"),
            threshold: persistence.everyHours * lateSnapshots * secondsPerHour,
            forSeconds: 300,
            missing: "ignore",
            why: "The last snapshot is older than two periods: a restart would lose that much.",
            act: "Look whether memory is above four fifths: a snapshot needs room.",
          } satisfies MetricAlarm,
        ]),
  ];
}
