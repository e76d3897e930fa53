import { isObject } from "../../core/json";
import { that } from "../judges";
import { declarePolicies, type Judge } from "../policy";
import { valueAt } from "../resource";

/** What every resource says of itself. */
const wanted = ["hft-environment", "hft-team", "hft-cost-centre", "hft-managed-by"];

export const labelPolicies = declarePolicies({
  "POLICY-TAG-001": {
    kind: "limit",
    rule: "whose a resource is and who pays for it stands on it",
    source:
      "src/core/tags.ts; Terraform providers aws (default_tags) and google (default_labels). azurerm has no default: each type that takes tags is asked",
    read: "2026-11-27",
    of: {
      "provider.aws": [labelled("default_tags.tags")],
      "provider.google": [labelled("default_labels")],
      ...Object.fromEntries(
        [
          "azurerm_application_insights_workbook",
          "azurerm_capacity_reservation",
          "azurerm_capacity_reservation_group",
          "azurerm_container_registry",
          "azurerm_data_protection_backup_vault",
          "azurerm_dedicated_host",
          "azurerm_dedicated_host_group",
          "azurerm_disk_encryption_set",
          "azurerm_express_route_circuit",
          "azurerm_express_route_port",
          "azurerm_key_vault",
          "azurerm_key_vault_key",
          "azurerm_kubernetes_cluster",
          "azurerm_kubernetes_cluster_node_pool",
          "azurerm_lb",
          "azurerm_linux_virtual_machine",
          "azurerm_local_network_gateway",
          "azurerm_log_analytics_workspace",
          "azurerm_maintenance_configuration",
          "azurerm_managed_disk",
          "azurerm_managed_redis",
          "azurerm_monitor_action_group",
          "azurerm_monitor_activity_log_alert",
          "azurerm_monitor_metric_alert",
          "azurerm_monitor_scheduled_query_rules_alert_v2",
          "azurerm_nat_gateway",
          "azurerm_network_interface",
          "azurerm_network_security_group",
          "azurerm_network_watcher_flow_log",
          "azurerm_postgresql_flexible_server",
          "azurerm_private_dns_zone",
          "azurerm_private_dns_zone_virtual_network_link",
          "azurerm_private_endpoint",
          "azurerm_proximity_placement_group",
          "azurerm_public_ip",
          "azurerm_public_ip_prefix",
          "azurerm_resource_group",
          "azurerm_resource_group_template_deployment",
          "azurerm_route_table",
          "azurerm_storage_account",
          "azurerm_user_assigned_identity",
          "azurerm_virtual_machine_extension",
          "azurerm_virtual_network",
          "azurerm_virtual_network_gateway",
          "azurerm_virtual_network_gateway_connection",
        ].map((type) => [type, [labelled("tags")]]),
      ),
    },
  },
});

function labelled(path: string): Judge {
  return that(`${path} has ${wanted.join(", ")}`, ({ body }) => {
    const labels = valueAt(body, path);
    const missing = wanted.filter((key) => !isObject(labels) || labels[key] === undefined);
    return missing.length === 0
      ? []
      : [
          {
            at: path,
            value: isObject(labels) ? Object.keys(labels) : undefined,
            remedy: `add ${missing.join(", ")}`,
          },
        ];
  });
}
