import { stateful, unverified, updates, type Effects } from "../../../environment/effects";

const circuit =
  "ExpressRoute documentation, Create and modify a circuit: bandwidth up, premium and unlimited data without downtime";

export const interconnectEffects = {
  // An order with a carrier stands behind it.
  azurerm_express_route_circuit: stateful(
    updates("reconnects", circuit, {
      live: ["bandwidth_in_mbps", "bandwidth_in_gbps", "sku", "allow_classic_operations"],
    }),
  ),
  azurerm_express_route_port: stateful(
    updates(
      "reconnects",
      "ExpressRoute documentation, ExpressRoute encryption: a link is cut until both sides have a key",
      { live: ["billing_type"] },
    ),
  ),
  // VLAN, blocks, ASN and key change in place: nothing but this refuses them.
  azurerm_express_route_circuit_peering: updates(
    "reconnects",
    "azurerm 4.55.0, resourceExpressRouteCircuitPeeringUpdate: both sessions end until the other side has the same",
  ),
  // Gone for up to 45 minutes; the other side has the addresses of one of VPNs.
  azurerm_virtual_network_gateway: stateful(updates("reconnects", unverified)),
  // Also another weight: packets take another way.
  azurerm_virtual_network_gateway_connection: updates("reconnects", unverified),
  azurerm_local_network_gateway: updates("reconnects", unverified),
  azurerm_public_ip: stateful(updates("reconnects", unverified)),
} satisfies Effects;
