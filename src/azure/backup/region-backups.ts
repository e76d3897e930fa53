import { ResourceGroup } from "@cdktf/provider-azurerm/lib/resource-group";
import { Construct } from "constructs";
import { guard } from "../../kit/guard";
import type { AksControlPlane } from "../cluster/aks-control-plane";
import type { Fleet } from "../machines/spec/fleet-schema";
import type { Home } from "../region/resource-group";
import { resourceGroupOf } from "../region/spec/groups";
import type { Storage } from "../storage/spec/schema";
import { BackupVault } from "./backup-vault";
import { ClusterBackup } from "./cluster-backup";
import { backUpDisks, type DiskBackupsProps } from "./disk-backups";
import { backupRules } from "./spec/rules";
import type { Backup } from "./spec/schema";

export interface RegionBackupsProps extends Pick<DiskBackupsProps, "place" | "disks" | "hour"> {
  readonly backup: Backup;
  /** Of the vault. */
  readonly home: Home;
  readonly tenantId: string;
  /** The fleets of the region, as the environment states them. */
  readonly fleets: Readonly<Record<string, Fleet>>;
  /** The storage accounts of the region, as the environment states them. */
  readonly storage: Readonly<Record<string, Storage>>;
  /** @default none */
  readonly cluster?: AksControlPlane | undefined;
  /** Whether Terraform refuses to destroy the vault and the group of snapshots. */
  readonly protect: boolean;
}

/**
 * The backups of what a region runs, with their vault and a resource group of their own for snapshots.
 *
 * @throws ProblemsError for what `backupRules` refuses
 */
export class RegionBackups extends Construct {
  readonly vault: BackupVault;
  /** Where the snapshots lie. */
  readonly snapshots: ResourceGroup;

  constructor(scope: Construct, id: string, props: RegionBackupsProps) {
    super(scope, id);
    const { backup, place, home, tenantId, fleets, storage, cluster, disks, hour, protect } = props;
    guard(this, backupRules, backup, { fleets, storage, cluster: cluster?.stated });
    this.vault = new BackupVault(this, "vault", { backup, prefix: place.prefix, home, protect });
    this.snapshots = new ResourceGroup(this, "snapshots", {
      name: resourceGroupOf(place, "snapshots"),
      location: home.location,
      lifecycle: { preventDestroy: protect },
    });
    const common = { place, vault: this.vault, snapshots: this.snapshots, hour };
    if (backup.disks !== undefined) backUpDisks(this, { ...common, backup: backup.disks, disks });
    if (backup.cluster !== undefined && cluster !== undefined) {
      new ClusterBackup(this, "cluster", { ...common, backup: backup.cluster, cluster, tenantId });
    }
  }
}
