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
    ["azurerm_express_route_circuit", "bandwidth_in_mbps", "live"],
    ["azurerm_express_route_circuit", "sku", "live"],
    ["azurerm_express_route_circuit", "peering_location", "reconnects"],
    ["azurerm_express_route_circuit_peering", "vlan_id", "reconnects"],
    ["azurerm_express_route_port", "link1", "reconnects"],
    ["azurerm_virtual_network_gateway", "sku", "reconnects"],
    ["azurerm_virtual_network_gateway_connection", "routing_weight", "reconnects"],
    ["azurerm_resource_group", "tags", "live"],
  ],
  stateful: [
    "azurerm_express_route_circuit",
    "azurerm_express_route_port",
    "azurerm_virtual_network_gateway",
    "azurerm_public_ip",
    "azurerm_public_ip_prefix",
    "azurerm_key_vault",
    "azurerm_key_vault_key",
    "azurerm_storage_account",
  ],
});
