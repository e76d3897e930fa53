import { DataProtectionBackupVault } from "@cdktf/provider-azurerm/lib/data-protection-backup-vault";
import { RoleAssignment } from "@cdktf/provider-azurerm/lib/role-assignment";
import { Construct } from "constructs";
import type { Home } from "../region/resource-group";
import { backupVaultName } from "./spec/ids";
import type { Backup } from "./spec/schema";

export interface BackupVaultProps {
  readonly backup: Pick<Backup, "softDeleteDays" | "immutable">;
  /** Begins every name, for example `hft-production-texas`. */
  readonly prefix: string;
  readonly home: Home;
  /** Whether Terraform refuses to destroy the vault, and with it its backups. */
  readonly protect: boolean;
}

/** Knows what is backed up, when, and for how long. Snapshots and Kubernetes objects lie outside of it. */
export class BackupVault extends Construct {
  readonly resource: DataProtectionBackupVault;

  constructor(scope: Construct, id: string, { backup, prefix, home, protect }: BackupVaultProps) {
    super(scope, id);
    this.resource = new DataProtectionBackupVault(this, "Resource", {
      ...home,
      name: backupVaultName({ prefix }),
      datastoreType: "VaultStore",
      // What it is copied to matters to backups that lie in the vault, and none of these does.
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

/** A role, and the id of what it is on. */
export interface Grant {
  readonly role: string;
  readonly on: string;
}

/** Gives an identity roles, by the id of each assignment. */
export function grantTo(
  scope: Construct,
  principalId: string,
  grants: Readonly<Record<string, Grant>>,
): RoleAssignment[] {
  return Object.entries(grants).map(
    ([name, { role, on }]) =>
      new RoleAssignment(scope, name, {
        scope: on,
        roleDefinitionName: role,
        principalId,
        // Microsoft Entra ID may not know an identity yet that was made a moment ago.
        principalType: "ServicePrincipal",
      }),
  );
}
