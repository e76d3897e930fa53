import { stateful, unverified, updates, type Effects } from "../../../environment/effects";

export const ingressEffects = {
  azurerm_lb: updates("reconnects", unverified),
  // Another pool takes new connections; those of the one before go on until they end.
  azurerm_lb_rule: updates("reconnects", unverified),
  // Another probe may find a machine unhealthy, which then gets no new connection.
  azurerm_lb_probe: updates("reconnects", unverified),
  azurerm_lb_backend_address_pool: updates("reconnects", unverified),
  azurerm_network_interface_backend_address_pool_association: updates(
    "replaces",
    "azurerm 4.55.0, azurerm_network_interface_backend_address_pool_association: every argument replaces it",
  ),
  // Counterparties have it on their lists, and names of DNS lead to it.
  azurerm_public_ip: stateful(updates("reconnects", unverified)),
} satisfies Effects;
