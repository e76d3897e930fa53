import { DataProtectionBackupInstanceDisk } from "@cdktf/provider-azurerm/lib/data-protection-backup-instance-disk";
import { DataProtectionBackupPolicyDisk } from "@cdktf/provider-azurerm/lib/data-protection-backup-policy-disk";
import { ResourceGroup } from "@cdktf/provider-azurerm/lib/resource-group";
import { RoleAssignment } from "@cdktf/provider-azurerm/lib/role-assignment";
import type { ManagedDisk } from "@cdktf/provider-azurerm/lib/managed-disk";
import { Construct } from "constructs";
import type { WeekSpan } from "../../core/week";
import { guard } from "../../kit/guard";
import type { Fleet } from "../machines/spec/fleet-schema";
import type { Home } from "../region/resource-group";
import { groupId, resourceGroupOf } from "../region/spec/groups";
import { resourceName } from "../region/spec/names";
import type { RegionPlace } from "../region/spec/place";
import { BackupVault } from "./backup-vault";
import { backupRules } from "./spec/rules";
import { interval, timeOfDay } from "./spec/schedule";
import type { Backup } from "./spec/schema";

export interface DiskBackupsProps {
  readonly backup: Backup;
  readonly place: RegionPlace;
  /** Of the vault, and of the disks. */
  readonly home: Home;
  /** The fleets of the region, as the environment states them. */
  readonly fleets: Readonly<Record<string, Fleet>>;
  /** Data disks by a name that no other in the region has. */
  readonly disks: Readonly<Record<string, ManagedDisk>>;
  /** Hour of the daily backup, in UTC. @default midnight */
  readonly hour?: WeekSpan | undefined;
  /** Whether Terraform refuses to destroy the vault and the group of snapshots. */
  readonly protect: boolean;
}

/**
 * Snapshots of disks, in a resource group of their own: they are made of running machines, hold what was on the disk at
 * that moment, and are restored to new disks.
 *
 * @throws ProblemsError for what `backupRules` refuses
 */
export class DiskBackups extends Construct {
  readonly vault: BackupVault;
  /** Where the snapshots lie. */
  readonly snapshots: ResourceGroup;

  constructor(
    scope: Construct,
    id: string,
    private readonly props: DiskBackupsProps,
  ) {
    super(scope, id);
    const { backup, place, home, fleets, protect } = props;
    guard(this, backupRules, backup, { fleets });
    this.vault = new BackupVault(this, "vault", { backup, prefix: place.prefix, home, protect });
    this.snapshots = new ResourceGroup(this, "snapshots", {
      name: resourceGroupOf(place, "snapshots"),
      location: home.location,
      lifecycle: { preventDestroy: protect },
    });
    this.backUp();
  }

  private backUp(): void {
    const { home, disks } = this.props;
    const { id: vaultId } = this.vault.resource;
    const { id: backupPolicyId } = this.policy();
    const grants = this.grants();
    const instances = new Construct(this, "disks");
    for (const [name, disk] of Object.entries(disks)) {
      new DataProtectionBackupInstanceDisk(instances, name, {
        name: resourceName("backupInstance", disk.nameInput ?? name),
        location: home.location,
        vaultId,
        diskId: disk.id,
        snapshotResourceGroupName: this.snapshots.name,
        backupPolicyId,
        dependsOn: grants,
      });
    }
  }

  /** Azure edits no policy and deletes none in use: another one has another name, and is there before. */
  private policy(): DataProtectionBackupPolicyDisk {
    const { backup, hour } = this.props;
    const { everyHours, retainDays } = backup.disks;
    const time = timeOfDay(hour).replace(":", "");
    return new DataProtectionBackupPolicyDisk(this, "policy", {
      name: resourceName("backupPolicy", "disks", `every-${everyHours}h-at-${time}-for-${retainDays}d`),
      vaultId: this.vault.resource.id,
      backupRepeatingTimeIntervals: [interval(hour, everyHours)],
      defaultRetentionDuration: `P${retainDays}D`,
      lifecycle: { createBeforeDestroy: true },
    });
  }

  /** Source: Azure Backup documentation, backup-managed-disks: Azure refuses broader roles in their place. */
  private grants(): RoleAssignment[] {
    const roles = {
      read: { role: "Disk Backup Reader", on: groupId(this.props.place, "compute") },
      write: { role: "Disk Snapshot Contributor", on: this.snapshots.id },
    };
    return Object.entries(roles).map(
      ([name, { role, on }]) =>
        new RoleAssignment(this, name, {
          scope: on,
          roleDefinitionName: role,
          principalId: this.vault.principalId,
          // Microsoft Entra ID may not know an identity yet that was made a moment ago.
          principalType: "ServicePrincipal",
        }),
    );
  }
}
