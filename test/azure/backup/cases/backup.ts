import type { backupRules } from "../../../../src/azure/backup/spec/rules";
import type { AzureRegionInput } from "../../../../src/azure/region/spec/schema";
import type { BackupInput } from "../../../../src/azure/backup/spec/schema";
import type { CasesOf } from "../../../problems/case";
import type { Edit } from "../../../problems/parts";
import { withAks } from "../../clusters";
import { soundFleet } from "../../machines/fleets";
import { withTexas } from "../../texas";

const at = "regions.texas.backup.disks";
const records = { kind: "premium-v2", lun: 1, sizeGiB: 256 } as const;

/** Adds the region of Azure with a fleet that keeps records, and snapshots of its disks. */
function withSnapshots(disks: NonNullable<BackupInput["disks"]>): Edit {
  return withTexas({ fleets: { gateway: soundFleet({ dataDisks: { records } }) }, backup: { disks } });
}

const storage = { backups: { kind: "data", redundancy: "ZRS", containers: { objects: {} } } } as const;
const clusterAt = "regions.texas.backup.cluster";

/** Adds the region of Azure with a cluster and backups of it, with these changes of the region. */
function withClusterBackup(
  own: Partial<AzureRegionInput> = {},
  place = { account: "backups", container: "objects" },
): Edit {
  return withAks({}, { storage, backup: { cluster: { storage: place } }, ...own });
}

export const backupCases: CasesOf<keyof (typeof backupRules)["problems"]> = {
  "AZURE-BACKUP-001": [
    {
      mistake: "two snapshots a day, kept for as long as one",
      edit: withSnapshots({ everyHours: 12, retainDays: 365 }),
      at: `${at}.retainDays`,
      value: "365, with a snapshot every 12 hours",
      remedy: "use at most 225",
    },
  ],
  "AZURE-BACKUP-002": [
    {
      mistake: "snapshots of machines that keep nothing",
      edit: withTexas({ fleets: { gateway: soundFleet() }, backup: { disks: {} } }),
      at,
      remedy: "state data disks of a fleet",
    },
  ],
  "AZURE-BACKUP-003": [
    {
      mistake: "a fleet that was renamed",
      edit: withSnapshots({ fleets: ["gatway"] }),
      at: `${at}.fleets[0]`,
      remedy: "gateway",
    },
    {
      mistake: "a fleet that keeps nothing",
      edit: withTexas({
        fleets: { gateway: soundFleet() },
        backup: { disks: { fleets: ["gateway"] } },
      }),
      at: `${at}.fleets[0]`,
      value: "gateway, without data disks",
      remedy: "remove gateway",
    },
  ],
  "AZURE-BACKUP-004": [
    {
      mistake: "backups of a cluster that a copied region does not have",
      edit: withTexas({
        storage,
        backup: { cluster: { storage: { account: "backups", container: "objects" } } },
      }),
      at: clusterAt,
      value: "no cluster",
      remedy: "state a cluster",
    },
  ],
  "AZURE-BACKUP-005": [
    {
      mistake: "an account that was renamed",
      edit: withClusterBackup({}, { account: "backup", container: "objects" }),
      at: `${clusterAt}.storage.account`,
      remedy: "backups",
    },
    {
      mistake: "an account of another team",
      edit: withClusterBackup({ storage: { backups: { kind: "adopt", accountName: "hftshared" } } }),
      at: `${clusterAt}.storage.account`,
      value: "backups, adopted",
      remedy: 'kind "data"',
    },
    {
      mistake: "a container that is not there",
      edit: withClusterBackup({}, { account: "backups", container: "object" }),
      at: `${clusterAt}.storage.container`,
      remedy: "objects",
    },
  ],
  "AZURE-BACKUP-006": [
    {
      mistake: "backups beside market data, which is moved and deleted by age",
      edit: withClusterBackup({
        storage: {
          backups: {
            kind: "data",
            redundancy: "ZRS",
            containers: { objects: { retention: { kind: "unlocked", days: 30 } } },
            archive: [{ to: "Cool", afterDays: 30 }],
            expireDays: 400,
          },
        },
      }),
      at: `${clusterAt}.storage`,
      value: "backups, with retention, archive, expireDays",
      remedy: "an account of their own",
    },
  ],
  "AZURE-BACKUP-007": [
    {
      mistake: "backups of a cluster without a way out",
      edit: withAks(
        {
          outbound: {
            kind: "none",
            registryId:
              "/subscriptions/22222222-0000-4000-8000-000000000099/resourceGroups/hub/providers/Microsoft.ContainerRegistry/registries/hfthub",
          },
        },
        { storage, backup: { cluster: { storage: { account: "backups", container: "objects" } } } },
      ),
      at: clusterAt,
      value: "cluster.outbound: none",
      remedy: "give the cluster a way out",
    },
  ],
  "AZURE-BACKUP-008": [
    {
      mistake: "a vault of which nobody said what it keeps",
      edit: withTexas({ backup: {} }),
      at: "regions.texas.backup",
      value: "neither",
      remedy: "state disks: {} or cluster",
    },
  ],
};
