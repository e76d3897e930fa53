import { DataProtectionBackupInstanceDisk } from "@cdktf/provider-azurerm/lib/data-protection-backup-instance-disk";
import { DataProtectionBackupPolicyDisk } from "@cdktf/provider-azurerm/lib/data-protection-backup-policy-disk";
import type { ManagedDisk } from "@cdktf/provider-azurerm/lib/managed-disk";
import type { ResourceGroup } from "@cdktf/provider-azurerm/lib/resource-group";
import { Construct } from "constructs";
import type { WeekSpan } from "../../core/week";
import { groupId } from "../region/spec/groups";
import { resourceName } from "../region/spec/names";
import type { RegionPlace } from "../region/spec/place";
import { grantTo, type BackupVault } from "./backup-vault";
import { interval, policyName } from "./spec/schedule";
import type { DiskBackup } from "./spec/schema";

export interface DiskBackupsProps {
  readonly backup: DiskBackup;
  readonly place: RegionPlace;
  readonly vault: BackupVault;
  /** Where the snapshots lie. */
  readonly snapshots: ResourceGroup;
  /** Data disks by a name that no other in the region has. */
  readonly disks: Readonly<Record<string, ManagedDisk>>;
  /** Hour of the daily backup, in UTC. @default midnight */
  readonly hour?: WeekSpan | undefined;
}

/**
 * Adds snapshots of disks to the backups of a region: they are made of running machines, hold what was on the disk at
 * that moment, and are restored to new disks.
 */
export function backUpDisks(scope: Construct, props: DiskBackupsProps): void {
  const { backup, place, vault, snapshots, disks, hour } = props;
  const { id: vaultId } = vault.resource;
  // Azure edits no policy and deletes none in use: another one has another name, and is there before.
  const { id: backupPolicyId } = new DataProtectionBackupPolicyDisk(scope, "policy", {
    name: policyName("disks", backup, hour),
    vaultId,
    backupRepeatingTimeIntervals: [interval(hour, backup.everyHours)],
    defaultRetentionDuration: `P${backup.retainDays}D`,
    lifecycle: { createBeforeDestroy: true },
  });
  // Source: Azure Backup documentation, backup-managed-disks and restore-managed-disks: Azure refuses broader roles in
  // their place, and a restore makes its disk as the vault.
  const machines = groupId(place, "compute");
  const grants = grantTo(scope, vault.principalId, {
    read: { role: "Disk Backup Reader", on: machines },
    write: { role: "Disk Snapshot Contributor", on: snapshots.id },
    restore: { role: "Disk Restore Operator", on: machines },
  });
  const instances = new Construct(scope, "disks");
  for (const [name, disk] of Object.entries(disks)) {
    new DataProtectionBackupInstanceDisk(instances, name, {
      name: resourceName("backupInstance", disk.nameInput ?? name),
      location: place.location,
      vaultId,
      diskId: disk.id,
      snapshotResourceGroupName: snapshots.name,
      backupPolicyId,
      dependsOn: grants,
    });
  }
}
