import type { AlarmThresholds } from "../monitoring/spec/schema";
import type { Metric, MetricAlarm } from "../monitoring/metric-alarm";

export interface DatabaseToWatch {
  /** Begins the alarms' names, for example `database`. */
  readonly name: string;
  /** The instance's identifier. */
  readonly identifier: string;
  readonly storageGiB: number;
  /** The parameter `max_connections`. @default no alarm for connections */
  readonly maxConnections?: number | undefined;
  /**
   * Where the instance replicates another, the data that may be lost, in seconds; nothing where nobody stated it.
   * @default it does not
   */
  readonly replica?: { readonly rpoSeconds?: number | undefined } | undefined;
}

const source = "Amazon RDS user guide, CloudWatch metrics for RDS";

/**
 * With nothing written a PostgreSQL replica's lag grows up to five minutes and falls back. So in any five minutes
 * one that follows reports less than a minute once, as it reports every minute.
 *
 * Source: Amazon RDS user guide, read replica limitations with PostgreSQL.
 */
const idleLagSeconds = 300;
const reportSeconds = 60;

/** What can go wrong with a PostgreSQL instance. */
export function databaseAlarms(database: DatabaseToWatch, thresholds: AlarmThresholds): MetricAlarm[] {
  const { name, storageGiB, maxConnections, replica } = database;
  const of = metricsOf(database);
  const common = { subject: name, severity: "notice", source, comparison: "above" } as const;
  return [
    ...(replica === undefined ? [] : replicaAlarms(database, replica.rpoSeconds)),
    {
      ...common,
      name: `${name}-storage`,
      severity: "urgent",
      when: "always",
      metric: of("FreeStorageSpace", "Minimum"),
      comparison: "below",
      threshold: Math.round((storageGiB * 2 ** 30 * thresholds.databaseFreeStoragePercent) / 100),
      periods: 5,
      missing: "missing",
      why: "Storage runs out. A full instance stops; growing it takes no restart, but one change in six hours.",
    },
    {
      ...common,
      name: `${name}-cpu`,
      when: "session",
      metric: of("CPUUtilization", "Average"),
      threshold: thresholds.databaseCpuPercent,
      periods: 5,
      missing: "notBreaching",
      why: "Processors are busy for five minutes: look at Database Insights for the query.",
    },
    {
      ...common,
      name: `${name}-disk-queue`,
      when: "session",
      metric: of("DiskQueueDepth", "Average"),
      threshold: thresholds.databaseQueueDepth,
      periods: 5,
      missing: "notBreaching",
      why: "Requests wait for the disk: it is at its IOPS, or the class at its baseline.",
    },
    ...(["EBSIOBalance%", "EBSByteBalance%"] as const).map((balance): MetricAlarm => ({
      ...common,
      name: `${name}-${balance === "EBSIOBalance%" ? "io" : "byte"}-balance`,
      when: "always",
      metric: of(balance, "Minimum"),
      comparison: "below",
      threshold: 50,
      periods: 5,
      // Only classes that burst have a balance.
      missing: "notBreaching",
      why: "The class lives on its disk burst. When it is spent the disk falls to the baseline.",
    })),
    ...(maxConnections === undefined
      ? []
      : [
          {
            ...common,
            name: `${name}-connections`,
            when: "always",
            metric: of("DatabaseConnections", "Maximum"),
            threshold: Math.floor(maxConnections * 0.8),
            periods: 3,
            missing: "notBreaching",
            why: "Four fifths of the connections are taken. At the last one nobody can look why.",
          } satisfies MetricAlarm,
        ]),
  ];
}

function replicaAlarms(database: DatabaseToWatch, rpoSeconds: number | undefined): MetricAlarm[] {
  const { name } = database;
  const lag = (statistic: Metric["statistic"]): Metric => metricsOf(database)("ReplicaLag", statistic);
  const common = { subject: name, severity: "urgent", source, comparison: "above" } as const;
  return [
    ...(rpoSeconds === undefined
      ? []
      : [
          {
            ...common,
            name: `${name}-replica-lag`,
            when: "session",
            metric: { ...lag("Minimum"), periodSeconds: idleLagSeconds },
            threshold: Math.max(rpoSeconds, reportSeconds),
            periods: 1,
            missing: "notBreaching",
            why: "For five minutes the replica was further behind than a failover may lose. Do not fail over without a decision on it.",
          } satisfies MetricAlarm,
        ]),
    {
      ...common,
      name: `${name}-replica-stopped`,
      when: "always",
      metric: lag("Maximum"),
      threshold: Math.max(rpoSeconds ?? 0, 2 * idleLagSeconds),
      periods: 5,
      missing: "breaching",
      why: "The replica receives nothing, or reports nothing. Until it does there is no region to fail over to.",
    },
  ];
}

function metricsOf({ identifier }: DatabaseToWatch) {
  return (name: string, statistic: Metric["statistic"]): Metric => ({
    namespace: "AWS/RDS",
    name,
    dimensions: { DBInstanceIdentifier: identifier },
    statistic,
    periodSeconds: reportSeconds,
  });
}
