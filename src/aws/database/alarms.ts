import type { AlarmThresholds } from "../monitoring/spec/schema";
import type { Metric, MetricAlarm } from "../monitoring/metric-alarm";
import { takesWrites } from "./spec/database";
import type { ResolvedInstance } from "./spec/resolved";

export interface DatabaseAlarmsProps {
  readonly database: ResolvedInstance;
  readonly thresholds: AlarmThresholds;
  /** Most data that a failover may lose, in seconds. @default no alarm for the lag of a replica */
  readonly rpoSeconds?: number | undefined;
}

/** Begins the names of the alarms. */
const name = "database";

const source = "Amazon RDS user guide, CloudWatch metrics for RDS";

/**
 * While the source is idle, the reported lag of a PostgreSQL replica grows up to five minutes and falls back. It is reported
 * every minute, so a replica that follows reports less than a minute at least once in any five minutes.
 *
 * Source: Amazon RDS user guide, read replica limitations with PostgreSQL.
 */
const idleLagSeconds = 300;
const reportSeconds = 60;

/** Returns the alarms of a PostgreSQL instance. */
export function databaseAlarms({ database, thresholds, rpoSeconds }: DatabaseAlarmsProps): MetricAlarm[] {
  const { storage, parameters } = database.build;
  const maxConnections = wholeNumber(parameters["max_connections"]?.value);
  const of = metricsOf(database);
  const common = { subject: name, severity: "notice", source, comparison: "above" } as const;
  return [
    ...(takesWrites(database) ? [] : replicaAlarms(database, rpoSeconds)),
    {
      ...common,
      name: `${name}-storage`,
      severity: "urgent",
      when: "always",
      metric: of("FreeStorageSpace", "Minimum"),
      comparison: "below",
      threshold: Math.round((storage.sizeGiB * 2 ** 30 * thresholds.databaseFreeStoragePercent) / 100),
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
      threshold: database.burstBalanceAlarmPercent,
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

function replicaAlarms(database: ResolvedInstance, rpoSeconds: number | undefined): MetricAlarm[] {
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

/** The value of a parameter that is a number. RDS also accepts formulas over the memory, which only RDS evaluates. */
function wholeNumber(value: string | undefined): number | undefined {
  return value !== undefined && /^\d+$/.test(value) ? Number(value) : undefined;
}

function metricsOf({ identifier }: ResolvedInstance) {
  return (metric: string, statistic: Metric["statistic"]): Metric => ({
    namespace: "AWS/RDS",
    name: metric,
    dimensions: { DBInstanceIdentifier: identifier },
    statistic,
    periodSeconds: reportSeconds,
  });
}
