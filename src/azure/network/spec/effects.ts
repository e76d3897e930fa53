import { stateful, unverified, updates, type Effects } from "../../../environment/effects";

const provider = (resource: string): string => `azurerm 4.55.0, ${resource}`;
const immutable = (resource: string): string => provider(`${resource}: every argument replaces it`);
const tagsOnly = (resource: string): string => provider(`${resource}: only its tags are updated in place`);

export const networkEffects = {
  azurerm_virtual_network: updates("reconnects", unverified, { live: ["private_endpoint_vnet_policies"] }),
  azurerm_subnet: updates("reconnects", unverified),
  azurerm_route_table: updates("reconnects", unverified),
  azurerm_subnet_route_table_association: updates(
    "replaces",
    immutable("azurerm_subnet_route_table_association"),
  ),
  azurerm_network_security_group: updates("reconnects", unverified),
  azurerm_subnet_network_security_group_association: updates(
    "replaces",
    immutable("azurerm_subnet_network_security_group_association"),
  ),

  // Venues and brokers have it on their lists.
  azurerm_public_ip_prefix: stateful(updates("live", tagsOnly("azurerm_public_ip_prefix"))),
  azurerm_nat_gateway: updates("reconnects", unverified),
  azurerm_nat_gateway_public_ip_prefix_association: updates(
    "replaces",
    immutable("azurerm_nat_gateway_public_ip_prefix_association"),
  ),
  azurerm_subnet_nat_gateway_association: updates(
    "replaces",
    immutable("azurerm_subnet_nat_gateway_association"),
  ),

  azurerm_private_dns_zone: updates("live", provider("azurerm_private_dns_zone: soa_record and tags")),
  azurerm_private_dns_zone_virtual_network_link: updates("reconnects", unverified),
  azurerm_private_endpoint: updates("reconnects", unverified),

  azurerm_network_watcher_flow_log: updates("live", provider("resourceNetworkWatcherFlowLogUpdate")),
  // The flows that were logged.
  azurerm_storage_account: stateful(updates("reconnects", unverified)),

  // What its keys have encrypted is lost with it.
  azurerm_key_vault: stateful(updates("reconnects", unverified, { live: ["purge_protection_enabled"] })),
  // A new version encrypts what is new; older ones stay.
  azurerm_key_vault_key: stateful(
    updates("restarts", provider("resourceKeyVaultKeyUpdate"), { live: ["rotation_policy"] }),
  ),
  azurerm_user_assigned_identity: updates("live", tagsOnly("azurerm_user_assigned_identity")),
  azurerm_role_assignment: updates("replaces", immutable("azurerm_role_assignment")),
  azurerm_disk_encryption_set: updates("restarts", unverified),
} satisfies Effects;
