import type { GateCloud } from "../../gate/cloud";

const subscription = "00000000-0000-4000-8000-000000000000";

/** What stands in an id between the resource group and the name; the provider checks ids that another resource refers to. */
const resourceTypes: Readonly<Record<string, string>> = {
  azurerm_disk_encryption_set: "Microsoft.Compute/diskEncryptionSets",
  azurerm_key_vault: "Microsoft.KeyVault/vaults",
  azurerm_nat_gateway: "Microsoft.Network/natGateways",
  azurerm_network_security_group: "Microsoft.Network/networkSecurityGroups",
  azurerm_network_watcher_flow_log: "Microsoft.Network/networkWatchers/made-up/flowLogs",
  azurerm_management_lock: "Microsoft.Authorization/locks",
  azurerm_postgresql_flexible_server: "Microsoft.DBforPostgreSQL/flexibleServers",
  azurerm_private_dns_zone: "Microsoft.Network/privateDnsZones",
  azurerm_private_dns_zone_virtual_network_link:
    "Microsoft.Network/privateDnsZones/made-up/virtualNetworkLinks",
  azurerm_private_endpoint: "Microsoft.Network/privateEndpoints",
  azurerm_public_ip_prefix: "Microsoft.Network/publicIPPrefixes",
  azurerm_route_table: "Microsoft.Network/routeTables",
  azurerm_storage_account: "Microsoft.Storage/storageAccounts",
  azurerm_subnet: "Microsoft.Network/virtualNetworks/made-up/subnets",
  azurerm_user_assigned_identity: "Microsoft.ManagedIdentity/userAssignedIdentities",
  azurerm_virtual_network: "Microsoft.Network/virtualNetworks",
};

/** Ids of Azure Resource Manager, of keys and of identities. */
export const madeUpText: GateCloud["madeUpText"] = ({ type, path }, digest) => {
  if (!type.startsWith("azurerm_")) return undefined;
  const name = path.slice(path.lastIndexOf(".") + 1);
  const group = `/subscriptions/${subscription}/resourceGroups/made-up`;
  switch (name) {
    case "principal_id":
    case "client_id":
      return `${digest.slice(0, 8)}-0000-4000-8000-${digest.slice(0, 12)}`;
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
  return own === undefined ? undefined : `${group}/providers/${own}/${digest}`;
};
