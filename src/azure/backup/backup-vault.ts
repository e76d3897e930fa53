import { DataProtectionBackupVault } from "@cdktf/provider-azurerm/lib/data-protection-backup-vault";
import { Construct } from "constructs";
import type { Home } from "../region/resource-group";
import { resourceName } from "../region/spec/names";
import type { Backup } from "./spec/schema";

export interface BackupVaultProps {
  readonly backup: Pick<Backup, "softDeleteDays" | "immutable">;
  /** Begins every name, for example `hft-production-texas`. */
  readonly prefix: string;
  readonly home: Home;
  /** Whether Terraform refuses to destroy the vault, and with it its backups. */
  readonly protect: boolean;
}

/** Knows what is backed up, when, and for how long. The snapshots of disks lie outside of it. */
export class BackupVault extends Construct {
  readonly resource: DataProtectionBackupVault;

  constructor(scope: Construct, id: string, { backup, prefix, home, protect }: BackupVaultProps) {
    super(scope, id);
    this.resource = new DataProtectionBackupVault(this, "Resource", {
      ...home,
      name: resourceName("backupVault", prefix),
      datastoreType: "VaultStore",
      // What it is copied to matters to backups that lie in the vault, and those of disks do not.
      redundancy: "LocallyRedundant",
      softDelete: "On",
      retentionDurationInDays: backup.softDeleteDays,
      // Locked could never be lifted again.
      immutability: backup.immutable ? "Unlocked" : "Disabled",
      identity: { type: "SystemAssigned" },
      lifecycle: { preventDestroy: protect },
    });
  }

  /** Object id of the vault in Microsoft Entra ID, which roles are assigned to. */
  get principalId(): string {
    return this.resource.identity.principalId;
  }
}
