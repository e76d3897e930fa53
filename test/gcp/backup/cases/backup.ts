import type { backupRules } from "../../../../src/gcp/backup/spec/rules";
import type { ClusterBackupInput } from "../../../../src/gcp/backup/spec/schema";
import type { CasesOf } from "../../../problems/case";
import type { Edit } from "../../../problems/parts";
import { withCluster } from "../../clusters";
import { withIowa } from "../../iowa";
import { elsewhere } from "../elsewhere";

const at = "regions.iowa.backup";

/** Adds the region with a cluster whose backups lie elsewhere, with these changes. */
function withBackup(own: Partial<ClusterBackupInput>): Edit {
  return withCluster({}, { backup: { location: elsewhere, ...own } });
}

export const backupCases: CasesOf<keyof (typeof backupRules)["problems"]> = {
  "GCP-BACKUP-001": [
    {
      mistake: "backups of a few days, locked for a week",
      edit: withBackup({ retainDays: 5 }),
      at: `${at}.retainDays`,
      remedy: "use at least lockDays, 7",
    },
  ],
  "GCP-BACKUP-002": [
    {
      mistake: "hourly backups, kept as long as daily ones",
      edit: withBackup({ schedule: { kind: "rpo", minutes: 60 } }),
      at: `${at}.retainDays`,
      remedy: "use at most 15",
    },
  ],
  "GCP-BACKUP-003": [
    {
      mistake: "backups beside the cluster",
      edit: withBackup({ location: { kind: "here" } }),
      at: `${at}.location`,
      value: "both in us-central1",
    },
  ],
  "GCP-BACKUP-004": [
    {
      mistake: "backups that were left when the cluster was removed",
      edit: withIowa({ backup: { location: elsewhere } }),
      at,
      remedy: "state a cluster",
    },
  ],
  "GCP-BACKUP-005": [
    {
      mistake: "a key of the cluster's region",
      edit: withBackup({
        location: { ...elsewhere, keyId: elsewhere.keyId.replace("us-east1", "us-central1") },
      }),
      at: `${at}.location.keyId`,
      remedy: "name a key of us-east1",
    },
  ],
};
