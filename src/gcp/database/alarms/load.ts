import type { MetricAlarm } from "../../monitoring/alarm";
import type { AlarmThresholds } from "../../monitoring/spec/schema";
import { renderedFlags } from "../spec/flags";
import { metricsOf, ofDatabase, type WatchedDatabase } from "./series";

/** Returns the alarms on what of a database runs full. */
export function loadAlarms(watched: WatchedDatabase, thresholds: AlarmThresholds): MetricAlarm[] {
  const { build } = watched.database;
  const { storage } = build;
  const of = metricsOf(watched);
  const used = (100 - thresholds.databaseFreeStoragePercent) / 100;
  const maxConnections = wholeNumber(renderedFlags(build)["max_connections"]);
  const common = { kind: "metric", ...ofDatabase, severity: "notice", comparison: "above" } as const;
  return [
    {
      ...common,
      name: "database-storage",
      severity: "urgent",
      when: "always",
      ...(storage.maxSizeGiB === undefined
        ? { metric: of("disk/utilization", "max"), threshold: used }
        : {
            metric: of("disk/bytes_used", "max"),
            threshold: Math.round(storage.maxSizeGiB * 2 ** 30 * used),
          }),
      forSeconds: 300,
      missing: "ignore",
      why: "Storage runs out. A full instance stops, and a disk never shrinks again.",
      act:
        storage.maxSizeGiB === undefined
          ? "Raise storage.sizeGiB and apply: it grows without a restart."
          : "Raise storage.maxSizeGiB and apply: it then grows by itself.",
    },
    {
      ...common,
      name: "database-cpu",
      when: "session",
      metric: of("cpu/utilization", "mean"),
      threshold: thresholds.databaseCpuPercent / 100,
      forSeconds: 300,
      why: "Processors are busy for five minutes.",
      act: "Look at Query Insights for the statement.",
    },
    {
      ...common,
      name: "database-memory",
      when: "always",
      metric: of("memory/utilization", "mean"),
      threshold: 0.9,
      forSeconds: 600,
      missing: "ignore",
      why: "Nine tenths of the memory are in use: PostgreSQL is killed when it runs out, and every connection breaks.",
      act: "Look for connections and sorts that hold memory; a larger machine restarts the instance.",
    },
    {
      ...common,
      name: "database-transaction-ids",
      severity: "urgent",
      when: "always",
      metric: of("postgresql/transaction_id_utilization", "max"),
      threshold: 0.8,
      forSeconds: 300,
      missing: "ignore",
      why: "Transaction ids run out. At the last one PostgreSQL takes no more writes.",
      act: "End the oldest transaction and unused replication slots, then vacuum the oldest tables.",
    },
    ...(maxConnections === undefined
      ? []
      : [
          {
            ...common,
            name: "database-connections",
            when: "always",
            metric: of("postgresql/num_backends", "max", {
              reducer: { kind: "sum", by: ["resource.label.database_id"] },
            }),
            threshold: Math.floor(maxConnections * 0.8),
            forSeconds: 120,
            missing: "ignore",
            why: "Four fifths of the connections are taken. At the last one nobody can look why.",
            act: "Look which application holds them.",
          } satisfies MetricAlarm,
        ]),
  ];
}

/** The value of a flag that is a number. */
function wholeNumber(value: string | undefined): number | undefined {
  return value !== undefined && /^\d+$/.test(value) ? Number(value) : undefined;
}
