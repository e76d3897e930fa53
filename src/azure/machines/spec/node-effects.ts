import { updates, type Effects } from "../../../environment/effects";

export const nodeEffects = {
  // What reaches a node replaces it, by a pool with a temporary name; those of trading generations ignore every change.
  azurerm_kubernetes_cluster_node_pool: updates(
    "restarts",
    "azurerm 4.55.0, resourceKubernetesClusterNodePoolUpdate",
    {
      live: [
        "auto_scaling_enabled",
        "max_count",
        "min_count",
        "node_count",
        "node_labels",
        "upgrade_settings",
      ],
    },
  ),
} satisfies Effects;
