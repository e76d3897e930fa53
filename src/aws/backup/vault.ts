import { BackupVault } from "@cdktf/provider-aws/lib/backup-vault";
import { BackupVaultLockConfiguration } from "@cdktf/provider-aws/lib/backup-vault-lock-configuration";
import { Construct } from "constructs";
import { guardWith } from "../../kit/guard";
import { backupRules, type BackupInPlace } from "./spec/rules";

export interface VaultProps {
  readonly config: BackupInPlace;
  readonly name: string;
  /** A key of this region: a copy is encrypted anew, so that restoring it needs nothing of where it came from. */
  readonly keyArn: string;
  readonly protect: boolean;
}

/**
 * Where a region's backups lie, and the copies that another sends.
 *
 * @throws ProblemsError for what `backupRules` refuses
 */
export class Vault extends Construct {
  readonly resource: BackupVault;

  constructor(scope: Construct, id: string, { config, name, keyArn, protect }: VaultProps) {
    super(scope, id);
    guardWith(this, backupRules, config);
    this.resource = new BackupVault(this, "Resource", {
      name,
      kmsKeyArn: keyArn,
      forceDestroy: !protect,
      lifecycle: { preventDestroy: protect },
    });
    const { lock } = config.backup;
    if (lock.kind === "none") return;
    new BackupVaultLockConfiguration(this, "lock", {
      backupVaultName: this.resource.name,
      minRetentionDays: lock.minDays,
      maxRetentionDays: lock.maxDays,
      // Its absence is what makes the lock one of governance.
      changeableForDays: lock.kind === "compliance" ? lock.changeableForDays : undefined,
    });
  }
}
