import type { Alarm } from "../../monitoring/alarm";
import { metricsOf, ofDatabase, systemEvent, type WatchedDatabase } from "./series";

/** Returns the alarms on backups. No metric tells the age of one: the audit log tells of each that failed. */
export function backupAlarms(watched: WatchedDatabase): Alarm[] {
  const common = { ...ofDatabase, severity: "notice" } as const;
  return [
    {
      ...common,
      kind: "metric",
      name: "database-log-archive",
      when: "always",
      metric: metricsOf(watched)("replication/log_archive_failure_count", "delta"),
      comparison: "above",
      threshold: 0,
      forSeconds: 900,
      missing: "notBreaching",
      why: "For a quarter of an hour no log could be archived: a recovery in time ends at the last one that was.",
      act: "Look whether the key of the instance may be used, then open a case with Google.",
    },
    {
      ...common,
      kind: "log",
      name: "database-backup-failed",
      filter: systemEvent(
        watched,
        "cloudsql.instances.automatedBackup",
        `protoPayload.metadata.windowStatus = ("STATUS_FAILED" OR "STATUS_ATTEMPT_FAILED" OR "STATUS_SKIPPED")`,
      ),
      shows: {
        status: "protoPayload.metadata.windowStatus",
        message: "protoPayload.metadata.message",
      },
      why: "A daily backup failed or was left out.",
      act: "Take one by hand once what hinders it has ended: gcloud sql backups create.",
      source: "Cloud SQL documentation, backup audit logs, page of 2026-04-10",
    },
  ];
}
