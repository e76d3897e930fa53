import { stateful, updates, type Effects } from "../../../environment/effects";

export const clusterEffects = {
  // Holds every object of the cluster. A new version replaces the API servers one by one: their clients reconnect, pods run
  // on. What reaches the system pool or the network of nodes re-creates them.
  azurerm_kubernetes_cluster: stateful(
    updates("restarts", "azurerm 4.55.0, resourceKubernetesClusterUpdate", {
      live: [
        "auto_scaler_profile",
        "automatic_upgrade_channel",
        "azure_active_directory_role_based_access_control",
        "cost_analysis_enabled",
        "image_cleaner_enabled",
        "image_cleaner_interval_hours",
        "maintenance_window",
        "maintenance_window_auto_upgrade",
        "maintenance_window_node_os",
        "run_command_enabled",
        "sku_tier",
        "support_plan",
      ],
      reconnects: ["key_management_service", "kubernetes_version"],
    }),
  ),
} satisfies Effects;
