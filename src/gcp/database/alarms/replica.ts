import type { MetricAlarm } from "../../monitoring/alarm";
import { metricsOf, ofDatabase, type WatchedDatabase } from "./series";

/** A replica that is this far behind is no place to fail over to, whatever the objectives say. */
const hopelessLagSeconds = 600;

/**
 * Returns the alarms on how a replica follows.
 *
 * @param rpoSeconds most data that a failover may lose, in seconds; without it there is no alarm for a small lag
 */
export function replicaAlarms(watched: WatchedDatabase, rpoSeconds: number | undefined): MetricAlarm[] {
  const of = metricsOf(watched);
  const common = { kind: "metric", ...ofDatabase, severity: "urgent" } as const;
  // A point that is read while nothing was replayed for a moment is no lag: the least of five minutes is.
  const lag = of("replication/replica_lag", "min");
  return [
    ...(rpoSeconds === undefined
      ? []
      : [
          {
            ...common,
            name: "database-replica-lag",
            when: "session",
            metric: lag,
            comparison: "above",
            threshold: rpoSeconds,
            forSeconds: 60,
            why: "For five minutes the replica was further behind than a failover may lose.",
            act: "Do not fail over without a decision on it; look at the load of source and replica.",
          } satisfies MetricAlarm,
        ]),
    {
      ...common,
      name: "database-replica-behind",
      when: "always",
      metric: lag,
      comparison: "above",
      threshold: Math.max(rpoSeconds ?? 0, hopelessLagSeconds),
      forSeconds: 60,
      missing: "breaching",
      why: "The replica is far behind, or reports nothing. Until it has caught up there is no region to fail over to.",
      act: "Look whether its machine or its disk is at its limit, and at long statements on the replica.",
    },
    {
      ...common,
      name: "database-replica-stopped",
      when: "always",
      metric: of("replication/replica_lag", "max"),
      comparison: "below",
      // Cloud SQL reports a negative lag of a replication that is not active.
      threshold: 0,
      forSeconds: 60,
      missing: "ignore",
      why: "The replica receives nothing. There is no region to fail over to.",
      act: "Look at the replica's log and at its source; a replica that cannot go on is created again.",
    },
  ];
}
