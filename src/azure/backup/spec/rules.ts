import { entryOf } from "../../../core/catalogue-file";
import { defineProblems, type Problem } from "../../../core/problem";
import { didYouMean } from "../../../core/suggest";
import type { Fleet } from "../../machines/spec/fleet-schema";
import { regionPart } from "../../region/spec/declare";
import type { Storage } from "../../storage/spec/schema";
import { backedUpFleets, hasDataDisks } from "./backed-up";
import type { ClusterBackup, DiskBackup } from "./schema";

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
  "AZURE-BACKUP-004": {
    kind: "impossible",
    rule: "a region with backups of its cluster has a cluster",
    source:
      "azurerm 4.55.0, azurerm_data_protection_backup_instance_kubernetes_cluster.kubernetes_cluster_id",
  },
  "AZURE-BACKUP-005": {
    kind: "impossible",
    rule: "backups of a cluster lie in a container of an account that the region creates",
    source:
      "Azure Backup documentation, azure-kubernetes-service-cluster-backup-support-matrix: of the cluster's region and subscription",
  },
  "AZURE-BACKUP-006": {
    kind: "limit",
    rule: "nothing but Azure Backup locks, moves or deletes blobs of the backups of a cluster",
    source:
      "design: Azure Backup deletes the objects of expired backups itself, and cannot delete locked ones; a restore reads every other",
    read: "2026-11-27",
  },
  "AZURE-BACKUP-007": {
    kind: "limit",
    rule: "a cluster with backups is not isolated from the network",
    source: "Azure Backup documentation, azure-kubernetes-service-cluster-backup-support-matrix (2024-09-09)",
    read: "2026-11-27",
  },
  "AZURE-BACKUP-008": {
    kind: "impossible",
    rule: "a region with backups says of what: data disks, its cluster, or both",
    source: "design: a vault without backups protects nothing",
  },
});

const part = regionPart("backup");

const mostSnapshots = 450;

export const backupRules = part.set(definitions, [
  part.rule({
    judge: ({ disks, cluster }, _, at) =>
      disks === undefined && cluster === undefined
        ? [problem("AZURE-BACKUP-008", at, "neither", "state disks: {} or cluster, or no backup")]
        : [],
  }),
  part.rule({
    judge: ({ disks }, _, at) => (disks === undefined ? [] : tooManySnapshots(disks, `${at}.disks`)),
  }),
  part.rule({
    needs: ["fleets"],
    judge: ({ disks }, { fleets }, at) =>
      disks === undefined ? [] : diskFaults(disks, fleets, `${at}.disks`),
  }),
  part.rule({
    needs: ["cluster"],
    judge: ({ cluster: backup }, { cluster }, at) => {
      if (backup === undefined) return [];
      const path = `${at}.cluster`;
      if (cluster === undefined) {
        return [problem("AZURE-BACKUP-004", path, "no cluster", "state a cluster, or no backup of one")];
      }
      const { kind } = cluster.outbound;
      return kind === "none"
        ? [problem("AZURE-BACKUP-007", path, `cluster.outbound: ${kind}`, "give the cluster a way out")]
        : [];
    },
  }),
  part.rule({
    needs: ["storage"],
    judge: ({ cluster }, { storage }, at) =>
      cluster === undefined ? [] : storageFaults(cluster, storage, `${at}.cluster.storage`),
  }),
]);

function tooManySnapshots({ everyHours, retainDays }: DiskBackup, at: string): Problem[] {
  const most = Math.floor((mostSnapshots * everyHours) / 24);
  if (retainDays <= most) return [];
  const value = `${retainDays}, with a snapshot every ${everyHours} hours`;
  return [problem("AZURE-BACKUP-001", `${at}.retainDays`, value, `use at most ${most}`)];
}

function diskFaults(disks: DiskBackup, fleets: Readonly<Record<string, Fleet>>, at: string): Problem[] {
  if (disks.fleets === undefined) {
    const remedy = "state data disks of a fleet, or no backup of them";
    return backedUpFleets(disks, fleets).length > 0
      ? []
      : [problem("AZURE-BACKUP-002", at, "no data disk", remedy)];
  }
  return disks.fleets.flatMap((name, index) => {
    const fleet = entryOf(fleets, name);
    if (fleet !== undefined && hasDataDisks(fleet)) return [];
    const path = `${at}.fleets[${index}]`;
    return fleet === undefined
      ? [problem("AZURE-BACKUP-003", path, name, didYouMean(name, Object.keys(fleets)))]
      : [problem("AZURE-BACKUP-003", path, `${name}, without data disks`, `remove ${name}`)];
  });
}

function storageFaults(
  { storage: { account, container } }: ClusterBackup,
  accounts: Readonly<Record<string, Storage>>,
  at: string,
): Problem[] {
  const stated = entryOf(accounts, account);
  if (stated === undefined) {
    const remedy = didYouMean(account, Object.keys(accounts));
    return [problem("AZURE-BACKUP-005", `${at}.account`, account, remedy)];
  }
  if (stated.kind === "adopt") {
    return [problem("AZURE-BACKUP-005", `${at}.account`, `${account}, adopted`, 'name one of kind "data"')];
  }
  const found = entryOf(stated.containers, container);
  if (found === undefined) {
    const remedy = didYouMean(container, Object.keys(stated.containers));
    return [problem("AZURE-BACKUP-005", `${at}.container`, container, remedy)];
  }
  const touching = [
    ...(found.retention.kind === "none" ? [] : ["retention"]),
    ...(stated.archive.length === 0 ? [] : ["archive"]),
    ...(stated.expireDays === undefined ? [] : ["expireDays"]),
  ];
  if (touching.length === 0) return [];
  const value = `${account}, with ${touching.join(", ")}`;
  return [problem("AZURE-BACKUP-006", at, value, "use an account of their own, without these")];
}
