import type { backupRules } from "../../../../src/azure/backup/spec/rules";
import type { BackupInput } from "../../../../src/azure/backup/spec/schema";
import type { CasesOf } from "../../../problems/case";
import type { Edit } from "../../../problems/parts";
import { soundFleet } from "../../machines/fleets";
import { withTexas } from "../../texas";

const at = "regions.texas.backup.disks";
const records = { kind: "premium-v2", lun: 1, sizeGiB: 256 } as const;

/** Adds the region of Azure with a fleet that keeps records, and snapshots of its disks. */
function withSnapshots(disks: BackupInput["disks"]): Edit {
  return withTexas({ fleets: { gateway: soundFleet({ dataDisks: { records } }) }, backup: { disks } });
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
};
