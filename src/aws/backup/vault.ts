import { BackupVault } from "@cdktf/provider-aws/lib/backup-vault";
import { BackupVaultLockConfiguration } from "@cdktf/provider-aws/lib/backup-vault-lock-configuration";
import { Construct } from "constructs";
import type { RegionRole } from "../../environment/region";
import { guard } from "../../kit/guard";
import { backupRules } from "./spec/rules";
import type { Backup } from "./spec/schema";

export interface VaultProps {
  readonly backup: Backup;
  readonly role: RegionRole;
  readonly name: string;
  /** ARN of a KMS key of this region. It also encrypts copies from other regions, so that a restore needs no key of theirs. */
  readonly keyArn: string;
  /** Keeps Terraform from destroying the vault; otherwise a destroy also deletes its backups. */
  readonly protect: boolean;
}

/**
 * The backup vault of a region, which also receives copies from other regions.
 *
 * @throws ProblemsError for what `backupRules` refuses
 */
export class Vault extends Construct {
  readonly resource: BackupVault;

  constructor(scope: Construct, id: string, { backup, role, name, keyArn, protect }: VaultProps) {
    super(scope, id);
    guard(this, backupRules, backup, { role });
    this.resource = new BackupVault(this, "Resource", {
      name,
      kmsKeyArn: keyArn,
      forceDestroy: !protect,
      lifecycle: { preventDestroy: protect },
    });
    const { lock } = backup;
    if (lock.kind === "none") return;
    new BackupVaultLockConfiguration(this, "lock", {
      backupVaultName: this.resource.name,
      minRetentionDays: lock.minDays,
      maxRetentionDays: lock.maxDays,
      // A lock without it is a governance lock.
      changeableForDays: lock.kind === "compliance" ? lock.changeableForDays : undefined,
    });
  }
}
