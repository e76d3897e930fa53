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
    ["azurerm_managed_redis", "default_database", "replaces"],
    ["azurerm_managed_redis", "customer_managed_key", "restarts"],
    ["azurerm_container_registry", "georeplications", "live"],
    ["azurerm_storage_container_immutability_policy", "locked", "live"],
    ["azurerm_kubernetes_cluster", "default_node_pool", "restarts"],
    ["azurerm_kubernetes_cluster", "kubernetes_version", "reconnects"],
    ["azurerm_kubernetes_cluster", "maintenance_window_node_os", "live"],
    ["azurerm_kubernetes_cluster_node_pool", "orchestrator_version", "restarts"],
    ["azurerm_kubernetes_cluster_node_pool", "max_count", "live"],
  ],
  stateful: [
    "azurerm_public_ip_prefix",
    "azurerm_key_vault",
    "azurerm_key_vault_key",
    "azurerm_storage_account",
    "azurerm_container_registry",
    "azurerm_managed_redis",
    "azurerm_storage_container",
    "azurerm_storage_container_immutability_policy",
    "azurerm_kubernetes_cluster",
  ],
});
