import { defineProblems, type Problem } from "../../../core/problem";
import { rulesOf } from "../../../environment/cloud";
import type { EnvironmentBase } from "../../../environment/schema";
import type { ClusterBackup } from "./schema";

const { definitions, problem } = defineProblems({
  "GCP-BACKUP-001": {
    kind: "impossible",
    rule: "a backup is kept at least as long as nobody can delete it",
    source: "google 6.50.0, google_gke_backup_backup_plan.retention_policy.backup_retain_days",
  },
  "GCP-BACKUP-002": {
    kind: "impossible",
    rule: "a plan keeps at most 360 backups",
    source: "google 6.50.0, google_gke_backup_backup_plan.retention_policy.backup_retain_days",
  },
  "GCP-BACKUP-003": {
    kind: "advice",
    rule: "the backups of a cluster lie in another region than the cluster",
    source: "design: a failover restores while the cluster's region is lost",
  },
});

/** What the rules read: a backup, the region of its cluster and the region that it lies in. */
interface BackedUp {
  readonly backup: ClusterBackup;
  readonly region: string;
  readonly location: string;
}

const part = rulesOf<BackedUp, EnvironmentBase>().region("backup");

export const backupRules = part.set(definitions, [
  part.rule({ judge: (backup, _, at) => retentionFaults(backup, at) }),
  part.rule({
    needs: ["region", "location"],
    judge: (_, { region, location }, at) =>
      region === location
        ? [problem("GCP-BACKUP-003", at, `both in ${region}`, "keep them in a region that stands by")]
        : [],
  }),
]);

const mostBackups = 360;
const minutesPerDay = 1440;

function retentionFaults({ schedule, retainDays, lockDays }: ClusterBackup, at: string): Problem[] {
  const path = `${at}.retainDays`;
  const found: Problem[] = [];
  if (retainDays < lockDays) {
    found.push(problem("GCP-BACKUP-001", path, retainDays, `use at least lockDays, ${lockDays}`));
  }
  const everyMinutes = schedule.kind === "rpo" ? schedule.minutes : minutesPerDay;
  const most = Math.floor((mostBackups * everyMinutes) / minutesPerDay);
  if (retainDays > most) {
    const value = `${retainDays}, with a backup every ${everyMinutes} minutes`;
    found.push(problem("GCP-BACKUP-002", path, value, `use at most ${most}`));
  }
  return found;
}
