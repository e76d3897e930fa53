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
    ["azurerm_linux_virtual_machine", "size", "restarts"],
    ["azurerm_linux_virtual_machine", "identity", "live"],
    ["azurerm_managed_disk", "disk_iops_read_write", "live"],
    ["azurerm_managed_disk", "disk_encryption_set_id", "restarts"],
    ["azurerm_lb_rule", "backend_address_pool_ids", "reconnects"],
  ],
  stateful: [
    "azurerm_public_ip_prefix",
    "azurerm_key_vault",
    "azurerm_key_vault_key",
    "azurerm_storage_account",
    "azurerm_linux_virtual_machine",
    "azurerm_managed_disk",
    "azurerm_public_ip",
  ],
});
