import { entryOf } from "../../../core/catalogue-file";
import { defineProblems } from "../../../core/problem";
import { didYouMean } from "../../../core/suggest";
import { regionPart } from "../../region/spec/declare";
import { backedUpFleets, hasDataDisks } from "./backed-up";

const { definitions, problem } = defineProblems({
  "AZURE-BACKUP-001": {
    kind: "limit",
    rule: "a disk has at most 450 scheduled snapshots",
    source: "Azure Backup documentation, disk-backup-support-matrix: 225 days at one every 12 hours",
    read: "2026-11-27",
  },
  "AZURE-BACKUP-002": {
    kind: "impossible",
    rule: "a region with snapshots of data disks has a fleet with data disks",
    source: "azurerm 4.55.0, azurerm_data_protection_backup_instance_disk.disk_id",
  },
  "AZURE-BACKUP-003": {
    kind: "impossible",
    rule: "each fleet with snapshots of its data disks is one of the region's, with data disks",
    source: "azurerm 4.55.0, azurerm_data_protection_backup_instance_disk.disk_id",
  },
});

const part = regionPart("backup");

const mostSnapshots = 450;

export const backupRules = part.set(definitions, [
  part.rule({
    judge: ({ disks: { everyHours, retainDays } }, _, at) => {
      const most = Math.floor((mostSnapshots * everyHours) / 24);
      if (retainDays <= most) return [];
      const value = `${retainDays}, with a snapshot every ${everyHours} hours`;
      return [problem("AZURE-BACKUP-001", `${at}.disks.retainDays`, value, `use at most ${most}`)];
    },
  }),
  part.rule({
    needs: ["fleets"],
    judge: ({ disks }, { fleets }, at) =>
      disks.fleets === undefined && backedUpFleets(disks, fleets).length === 0
        ? [
            problem(
              "AZURE-BACKUP-002",
              `${at}.disks`,
              "no data disk",
              "state data disks of a fleet, or no backup",
            ),
          ]
        : [],
  }),
  part.rule({
    needs: ["fleets"],
    judge: ({ disks }, { fleets }, at) =>
      (disks.fleets ?? []).flatMap((name, index) => {
        const fleet = entryOf(fleets, name);
        if (fleet !== undefined && hasDataDisks(fleet)) return [];
        const path = `${at}.disks.fleets[${index}]`;
        return fleet === undefined
          ? [problem("AZURE-BACKUP-003", path, name, didYouMean(name, Object.keys(fleets)))]
          : [problem("AZURE-BACKUP-003", path, `${name}, without data disks`, `remove ${name}`)];
      }),
  }),
]);
