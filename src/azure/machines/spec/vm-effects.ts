import { stateful, unverified, updates, type Effects } from "../../../environment/effects";

export const vmEffects = {
  // Its disks go with it. Azure stops it for another size; most other arguments replace it.
  azurerm_linux_virtual_machine: stateful(
    updates("restarts", "azurerm 4.55.0, resourceLinuxVirtualMachineUpdate: it deallocates for some", {
      live: [
        "allow_extension_operations",
        "boot_diagnostics",
        "identity",
        "patch_mode",
        "patch_assessment_mode",
      ],
    }),
  ),
  azurerm_network_interface: updates("reconnects", unverified),
  azurerm_managed_disk: stateful(
    updates("restarts", "azurerm 4.55.0, resourceManagedDiskUpdate: it stops the machine for some", {
      live: ["disk_iops_read_write", "disk_mbps_read_write"],
    }),
  ),
  azurerm_virtual_machine_data_disk_attachment: updates("restarts", unverified),
  azurerm_virtual_machine_extension: updates("reconnects", unverified),
  azurerm_maintenance_configuration: updates(
    "live",
    "azurerm 4.55.0, resourceMaintenanceConfigurationUpdate",
  ),
  azurerm_maintenance_assignment_virtual_machine: updates(
    "replaces",
    "azurerm 4.55.0, azurerm_maintenance_assignment_virtual_machine: every argument replaces it",
  ),
  azurerm_maintenance_assignment_dedicated_host: updates(
    "replaces",
    "azurerm 4.55.0, azurerm_maintenance_assignment_dedicated_host: every argument replaces it",
  ),
} satisfies Effects;
