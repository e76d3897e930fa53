import { defineProblems, type Problem } from "../../../core/problem";
import { isProductionRole } from "../../../environment/region";
import { regionPart } from "../../region/spec/declare";
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
    rule: "the backups of a production cluster lie in another region than the cluster",
    source: "design: a failover restores while the cluster's region is lost",
  },
  "GCP-BACKUP-004": {
    kind: "impossible",
    rule: "a region with a backup of its cluster has a cluster",
    source: "google 6.50.0, google_gke_backup_backup_plan.cluster",
  },
  "GCP-BACKUP-005": {
    kind: "impossible",
    rule: "the key of backups lies in the region in which they lie",
    source: "GKE documentation, Backup for GKE, about-locations: the key has the region of the BackupPlan",
  },
});

const part = regionPart("backup");

export const backupRules = part.set(definitions, [
  part.rule({ judge: (backup, _, at) => retentionFaults(backup, at) }),
  part.rule({
    needs: ["region", "role"],
    judge: ({ location }, { region, role }, at) =>
      isProductionRole(role) && (location.kind === "here" || location.region === region)
        ? [
            problem(
              "GCP-BACKUP-003",
              `${at}.location`,
              `both in ${region}`,
              "keep them in a region that stands by",
            ),
          ]
        : [],
  }),
  part.rule({
    needs: ["cluster"],
    judge: (_, { cluster }, at) =>
      cluster === undefined
        ? [problem("GCP-BACKUP-004", at, "no cluster", "state a cluster, or no backup")]
        : [],
  }),
  part.rule({
    judge: ({ location }, _, at) => {
      if (location.kind === "here") return [];
      const { keyId, region } = location;
      const [, , , ofKey = ""] = keyId.split("/");
      if (ofKey === region) return [];
      const path = `${at}.location.keyId`;
      return [problem("GCP-BACKUP-005", path, `a key of ${ofKey}`, `name a key of ${region}`)];
    },
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
