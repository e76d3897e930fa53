import type { Logged, LogAlarm } from "../monitoring/alarm";

export interface WatchedBackups {
  /** Id of the vault. */
  readonly vaultId: string;
}

/** Returns the alarms of a region's backups: of each that failed, and of each restore that did. */
export function backupAlarms({ vaultId }: WatchedBackups): LogAlarm[] {
  return [
    {
      kind: "log",
      name: "backup-failed",
      subject: "backup",
      severity: "notice",
      // Azure Backup FAQ, reports: 20 to 30 minutes after the vault has pushed it.
      arrivesWithinMinutes: 30,
      query: ["AddonAzureBackupJobs", `where _ResourceId =~ "${vaultId}" and JobStatus == "Failed"`],
      why: "A job of the backup vault failed: a restore goes back to the backup before.",
      act: "Read the reason, az dataprotection job list; once it has ended run it again: az dataprotection backup-instance adhoc-backup.",
      source:
        "Azure Backup documentation, backup-azure-reports-data-model: vaults of both kinds send to AddonAzureBackupJobs",
    },
  ];
}

/** Returns what of the vault goes to Log Analytics: its jobs. */
export function loggedBackups({ vaultId }: WatchedBackups): Logged {
  return { name: "backup", resourceId: vaultId, logs: ["AddonAzureBackupJobs"], metrics: false };
}
