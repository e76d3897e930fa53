import type { LogAlarm } from "../monitoring/alarm";

export interface BackupToWatch {
  /** Name of the backup plan. */
  readonly plan: string;
  /** Google's name of the region that its backups lie in. */
  readonly location: string;
}

/**
 * Returns the alarms of the backups of a cluster: of each that failed. The metric of it is a distribution of seconds,
 * in which a failure at once may be a 0.
 */
export function backupAlarms({ plan, location }: BackupToWatch): LogAlarm[] {
  return [
    {
      kind: "log",
      name: "cluster-backup-failed",
      subject: "cluster",
      severity: "notice",
      filter: [
        'log_id("gkebackup.googleapis.com/backup_change")',
        'resource.type = "gkebackup.googleapis.com/BackupPlan"',
        `resource.labels.backup_plan_id = "${plan}"`,
        `resource.labels.location = "${location}"`,
        'jsonPayload.inputBackup.state = "FAILED"',
      ].join(" AND "),
      shows: { backup: "jsonPayload.backup", reason: "jsonPayload.inputBackup.stateReason" },
      why: "A backup of the cluster failed: a restore goes back to the one before.",
      act: "Read the reason; once it has ended take one by hand: gcloud beta container backup-restore backups create.",
      source:
        "Backup for GKE documentation, platform-logging; googleapis, google/cloud/gkebackup/logging/v1, BackupChange and LoggedBackup",
    },
  ];
}
