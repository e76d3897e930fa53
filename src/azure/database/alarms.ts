import type { Logged, Metric, MetricAlarm } from "../monitoring/alarm";
import type { AlarmThresholds } from "../monitoring/spec/schema";

export interface WatchedServer {
  /** Id of the server. */
  readonly serverId: string;
  /** Connections that the server takes, those that it keeps for Azure and for administrators left out. */
  readonly maxConnections?: number | undefined;
  /** Whether it follows another server. */
  readonly replica: boolean;
  /** Most data that a failover may lose, in seconds. @default no alarm for a small lag of a replica */
  readonly rpoSeconds?: number | undefined;
}

const source =
  "Azure documentation, Monitor metrics in Azure Database for PostgreSQL; Azure/azure-monitor-baseline-alerts@b772e9f";

/** A replica that is this far behind is no place to fail over to, whatever the objectives say. */
const hopelessLagSeconds = 600;

const diskLimits = [
  { slot: "iops", name: "disk_iops_consumed_percentage", what: "operations" },
  { slot: "bandwidth", name: "disk_bandwidth_consumed_percentage", what: "bytes per second" },
] as const;

/** Transaction ids that a database may use before old ones are frozen: at the last three million it takes no more writes. */
const transactionIds = 2 ** 31;

/** Returns the alarms of a PostgreSQL server. */
export function databaseAlarms(watched: WatchedServer, thresholds: AlarmThresholds): MetricAlarm[] {
  return [
    ...serviceAlarms(watched),
    ...loadAlarms(watched, thresholds),
    ...(watched.replica ? lagAlarms(watched) : [transactionAlarm(watched)]),
  ];
}

/** Returns what of a server goes to Log Analytics. */
export function loggedDatabase({ serverId }: Pick<WatchedServer, "serverId">): Logged {
  return { name: "database", resourceId: serverId, logs: ["PostgreSQLLogs"], metrics: true };
}

const of =
  ({ serverId }: WatchedServer) =>
  (name: string, aggregation: Metric["aggregation"]): Metric => ({
    namespace: "Microsoft.DBforPostgreSQL/flexibleServers",
    name,
    resourceId: serverId,
    aggregation,
    windowMinutes: 5,
  });

const common = { kind: "metric", subject: "database", source } as const;

function serviceAlarms(watched: WatchedServer): MetricAlarm[] {
  return [
    {
      ...common,
      name: "database-down",
      severity: "urgent",
      when: "always",
      metric: of(watched)("is_db_alive", "Maximum"),
      comparison: "below",
      threshold: 1,
      why: "PostgreSQL answered none of the checks of five minutes.",
      act: "Look whether a failover to the standby runs; without one, decide on the other region.",
    },
  ];
}

function loadAlarms(watched: WatchedServer, thresholds: AlarmThresholds): MetricAlarm[] {
  const { maxConnections } = watched;
  const metric = of(watched);
  const above = { ...common, severity: "notice", comparison: "above" } as const;
  return [
    {
      ...above,
      name: "database-storage",
      severity: "urgent",
      when: "always",
      metric: metric("storage_percent", "Maximum"),
      threshold: 100 - thresholds.databaseFreeStoragePercent,
      why: "Storage runs out. A nearly full server turns read-only, and a disk never shrinks again.",
      act: "Raise the size of the storage and apply: below 4 TiB it grows without a restart.",
    },
    {
      ...above,
      name: "database-cpu",
      when: "session",
      metric: metric("cpu_percent", "Average"),
      threshold: thresholds.databaseCpuPercent,
      why: "Processors are busy.",
      act: "Look at Query Performance Insight for the statement.",
    },
    {
      ...above,
      name: "database-memory",
      when: "always",
      metric: metric("memory_percent", "Average"),
      threshold: 90,
      why: "Nine tenths of the memory are in use: PostgreSQL is killed when it runs out, and every connection breaks.",
      act: "Look for connections and sorts that hold memory; a larger SKU restarts the server.",
    },
    ...diskLimits.map(({ slot, name, what }): MetricAlarm => ({
      ...above,
      name: `database-${slot}`,
      when: "session",
      metric: metric(name, "Average"),
      threshold: 90,
      why: `The disk does nearly all ${what} that its tier and the machine allow: commits wait for it.`,
      act: "Use a larger tier: once in twelve hours, without a restart; or a larger SKU, which restarts the server.",
    })),
    ...(maxConnections === undefined
      ? []
      : [
          {
            ...above,
            name: "database-connections",
            when: "always",
            metric: metric("active_connections", "Maximum"),
            threshold: Math.floor(maxConnections * 0.8),
            why: "Four fifths of the connections are taken. At the last one nobody can look why.",
            act: "Look which application holds them.",
          } satisfies MetricAlarm,
        ]),
  ];
}

function transactionAlarm(watched: WatchedServer): MetricAlarm {
  return {
    ...common,
    name: "database-transaction-ids",
    severity: "urgent",
    when: "always",
    metric: of(watched)("maximum_used_transactionIDs", "Maximum"),
    comparison: "above",
    threshold: Math.floor(transactionIds * 0.8),
    why: "Transaction ids run out. At the last ones PostgreSQL takes no more writes.",
    act: "End the oldest transaction and unused replication slots, then vacuum the oldest tables.",
    source: `${source}; PostgreSQL documentation, Preventing Transaction ID Wraparound Failures`,
  };
}

function lagAlarms(watched: WatchedServer): MetricAlarm[] {
  const { rpoSeconds } = watched;
  // A point that is read while nothing was replayed for a moment is no lag: the least of the window is.
  const lag = of(watched)("physical_replication_delay_in_seconds", "Minimum");
  const above = { ...common, severity: "urgent", metric: lag, comparison: "above" } as const;
  return [
    ...(rpoSeconds === undefined
      ? []
      : [
          {
            ...above,
            name: "database-replica-lag",
            when: "session",
            threshold: rpoSeconds,
            why: "The replica is further behind than a failover may lose.",
            act: "Do not fail over without a decision on it; look at the load of source and replica.",
          } satisfies MetricAlarm,
        ]),
    {
      ...above,
      name: "database-replica-behind",
      when: "always",
      threshold: Math.max(rpoSeconds ?? 0, hopelessLagSeconds),
      why: "The replica is far behind. Until it has caught up there is no region to fail over to.",
      act: "Look whether its SKU or its disk is at its limit, and at long statements on the replica.",
    },
  ];
}
