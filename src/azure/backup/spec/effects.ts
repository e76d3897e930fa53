import { stateful, updates, type Effects } from "../../../environment/effects";

const copies = "design: it copies disks, and nothing that runs reads it";
const beside = "Azure Backup documentation: the backup extension has pods and a namespace of its own";

export const backupEffects = {
  // Its backups go with it.
  azurerm_data_protection_backup_vault: stateful(updates("live", copies)),
  azurerm_data_protection_backup_policy_disk: updates("live", copies),
  // The snapshots of its disk go with it.
  azurerm_data_protection_backup_instance_disk: stateful(updates("live", copies)),
  azurerm_data_protection_backup_policy_kubernetes_cluster: updates("live", copies),
  // Its backups go with it.
  azurerm_data_protection_backup_instance_kubernetes_cluster: stateful(updates("live", copies)),
  azurerm_kubernetes_cluster_extension: updates("live", beside),
  azurerm_kubernetes_cluster_trusted_access_role_binding: updates("live", beside),
} satisfies Effects;
