import { azure } from "../../src/azure";
import { describeEffects } from "../helpers/describe-effects";

describeEffects("Azure", {
  effects: azure.effects,
  bindings: "@cdktf/provider-azurerm",
  prefix: "azurerm_",
  notes: ["tags", "timeouts"],
  updates: [
    ["azurerm_virtual_network", "address_space", "reconnects"],
    ["azurerm_subnet", "an_attribute_of_next_year", "reconnects"],
    ["azurerm_network_security_group", "security_rule", "reconnects"],
    ["azurerm_public_ip_prefix", "tags", "live"],
    ["azurerm_key_vault_key", "rotation_policy", "live"],
    ["azurerm_key_vault_key", "key_opts", "restarts"],
    ["azurerm_resource_group", "tags", "live"],
    ["azurerm_postgresql_flexible_server", "sku_name", "restarts"],
    ["azurerm_postgresql_flexible_server", "maintenance_window", "live"],
    ["azurerm_postgresql_flexible_server_configuration", "value", "reconnects"],
  ],
  stateful: [
    "azurerm_public_ip_prefix",
    "azurerm_key_vault",
    "azurerm_key_vault_key",
    "azurerm_storage_account",
    "azurerm_postgresql_flexible_server",
    "azurerm_postgresql_flexible_server_database",
  ],
});
