import { stateful, updates, type Effects } from "../../../environment/effects";

const copies = "design: it copies disks, and nothing that runs reads it";

export const backupEffects = {
  // Its backups go with it.
  azurerm_data_protection_backup_vault: stateful(updates("live", copies)),
  azurerm_data_protection_backup_policy_disk: updates("live", copies),
  // The snapshots of its disk go with it.
  azurerm_data_protection_backup_instance_disk: stateful(updates("live", copies)),
} satisfies Effects;
