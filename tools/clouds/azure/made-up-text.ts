import type { GateCloud } from "../../gate/cloud";

const subscription = "00000000-0000-4000-8000-000000000000";

/** What stands in an id between the resource group and the name; the provider checks ids that another resource refers to. */
const resourceTypes: Readonly<Record<string, string>> = {
  azurerm_capacity_reservation: "Microsoft.Compute/capacityReservationGroups/made-up/capacityReservations",
  azurerm_capacity_reservation_group: "Microsoft.Compute/capacityReservationGroups",
  azurerm_container_registry: "Microsoft.ContainerRegistry/registries",
  azurerm_data_protection_backup_instance_disk:
    "Microsoft.DataProtection/backupVaults/made-up/backupInstances",
  azurerm_data_protection_backup_instance_kubernetes_cluster:
    "Microsoft.DataProtection/backupVaults/made-up/backupInstances",
  azurerm_data_protection_backup_policy_disk: "Microsoft.DataProtection/backupVaults/made-up/backupPolicies",
  azurerm_data_protection_backup_policy_kubernetes_cluster:
    "Microsoft.DataProtection/backupVaults/made-up/backupPolicies",
  azurerm_data_protection_backup_vault: "Microsoft.DataProtection/backupVaults",
  azurerm_dedicated_host: "Microsoft.Compute/hostGroups/made-up/hosts",
  azurerm_dedicated_host_group: "Microsoft.Compute/hostGroups",
  azurerm_disk_encryption_set: "Microsoft.Compute/diskEncryptionSets",
  azurerm_express_route_circuit: "Microsoft.Network/expressRouteCircuits",
  azurerm_express_route_circuit_peering: "Microsoft.Network/expressRouteCircuits/made-up/peerings",
  azurerm_express_route_port: "Microsoft.Network/expressRoutePorts",
  azurerm_key_vault: "Microsoft.KeyVault/vaults",
  azurerm_kubernetes_cluster: "Microsoft.ContainerService/managedClusters",
  azurerm_kubernetes_cluster_extension:
    "Microsoft.ContainerService/managedClusters/made-up/providers/Microsoft.KubernetesConfiguration/extensions",
  azurerm_kubernetes_cluster_node_pool: "Microsoft.ContainerService/managedClusters/made-up/agentPools",
  azurerm_lb: "Microsoft.Network/loadBalancers",
  azurerm_lb_backend_address_pool: "Microsoft.Network/loadBalancers/made-up/backendAddressPools",
  azurerm_lb_probe: "Microsoft.Network/loadBalancers/made-up/probes",
  azurerm_lb_rule: "Microsoft.Network/loadBalancers/made-up/loadBalancingRules",
  azurerm_linux_virtual_machine: "Microsoft.Compute/virtualMachines",
  azurerm_local_network_gateway: "Microsoft.Network/localNetworkGateways",
  azurerm_log_analytics_workspace: "Microsoft.OperationalInsights/workspaces",
  azurerm_maintenance_configuration: "Microsoft.Maintenance/maintenanceConfigurations",
  azurerm_managed_disk: "Microsoft.Compute/disks",
  azurerm_managed_redis: "Microsoft.Cache/redisEnterprise",
  azurerm_managed_redis_geo_replication: "Microsoft.Cache/redisEnterprise",
  azurerm_management_lock: "Microsoft.Authorization/locks",
  azurerm_monitor_action_group: "Microsoft.Insights/actionGroups",
  azurerm_nat_gateway: "Microsoft.Network/natGateways",
  azurerm_network_interface: "Microsoft.Network/networkInterfaces",
  azurerm_network_security_group: "Microsoft.Network/networkSecurityGroups",
  azurerm_network_watcher_flow_log: "Microsoft.Network/networkWatchers/made-up/flowLogs",
  azurerm_postgresql_flexible_server: "Microsoft.DBforPostgreSQL/flexibleServers",
  azurerm_private_dns_zone: "Microsoft.Network/privateDnsZones",
  azurerm_private_dns_zone_virtual_network_link:
    "Microsoft.Network/privateDnsZones/made-up/virtualNetworkLinks",
  azurerm_private_endpoint: "Microsoft.Network/privateEndpoints",
  azurerm_proximity_placement_group: "Microsoft.Compute/proximityPlacementGroups",
  azurerm_public_ip: "Microsoft.Network/publicIPAddresses",
  azurerm_public_ip_prefix: "Microsoft.Network/publicIPPrefixes",
  azurerm_resource_group_template_deployment: "Microsoft.Resources/deployments",
  azurerm_route_table: "Microsoft.Network/routeTables",
  azurerm_storage_account: "Microsoft.Storage/storageAccounts",
  azurerm_storage_account_customer_managed_key: "Microsoft.Storage/storageAccounts",
  azurerm_storage_container: "Microsoft.Storage/storageAccounts/made-up/blobServices/default/containers",
  azurerm_storage_container_immutability_policy:
    "Microsoft.Storage/storageAccounts/made-up/blobServices/default/containers/made-up/immutabilityPolicies",
  azurerm_storage_management_policy: "Microsoft.Storage/storageAccounts/made-up/managementPolicies",
  azurerm_subnet: "Microsoft.Network/virtualNetworks/made-up/subnets",
  azurerm_user_assigned_identity: "Microsoft.ManagedIdentity/userAssignedIdentities",
  azurerm_virtual_machine_data_disk_attachment: "Microsoft.Compute/virtualMachines/made-up/dataDisks",
  azurerm_virtual_machine_extension: "Microsoft.Compute/virtualMachines/made-up/extensions",
  azurerm_virtual_network: "Microsoft.Network/virtualNetworks",
  azurerm_virtual_network_gateway: "Microsoft.Network/virtualNetworkGateways",
  azurerm_virtual_network_gateway_connection: "Microsoft.Network/connections",
};

const uuid = (digest: string): string => `${digest.slice(0, 8)}-0000-4000-8000-${digest.slice(0, 12)}`;

/** Ids of Azure Resource Manager, of keys and of identities. */
export const madeUpText: GateCloud["madeUpText"] = ({ type, path }, digest) => {
  const name = path.slice(path.lastIndexOf(".") + 1);
  // An output of another stack has no type.
  if (type === "") return name.endsWith("_client_id") ? uuid(digest) : undefined;
  if (!type.startsWith("azurerm_")) return undefined;
  const group = `/subscriptions/${subscription}/resourceGroups/made-up`;
  switch (name) {
    case "principal_id":
    case "client_id":
      return uuid(digest);
    case "parameters_content":
    case "output_content":
      return "{}";
    case "ip_prefix":
      return "203.0.113.8/31";
    case "resource_versionless_id":
      return `${group}/providers/Microsoft.KeyVault/vaults/made-up/keys/${digest}`;
    case "versionless_id":
      return `https://made-up.vault.azure.net/keys/${digest}`;
    case "id":
      break;
    default:
      return undefined;
  }
  if (type === "azurerm_resource_group") return `/subscriptions/${subscription}/resourceGroups/${digest}`;
  if (type === "azurerm_key_vault_key") return `https://made-up.vault.azure.net/keys/${digest}/${digest}`;
  const own = resourceTypes[type];
  return own === undefined ? undefined : `${group}/providers/${own}/${nameOf(type, path) ?? digest}`;
};

/** The name of what has but one: the provider refuses a gateway in any other subnet. */
function nameOf(type: string, path: string): string | undefined {
  return type === "azurerm_subnet" && path.includes("_subnets_gateway_") ? "GatewaySubnet" : undefined;
}
