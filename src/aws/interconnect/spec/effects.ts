import { stateful, unverified, updates, type Effects } from "../../../environment/effects";

const mtu =
  "Direct Connect API reference, UpdateVirtualInterfaceAttributes: up to 30 s for every interface of the connection";
const vpn = "Site-to-Site VPN user guide, Tunnel endpoint replacements";
const transit = "EC2 API reference, ModifyTransitGateway: for new attachments only";

export const interconnectEffects = {
  // Days of order and cross-connect stand behind each; the peer has configured its side.
  aws_dx_connection: stateful(updates("reconnects", unverified, { live: ["skip_destroy"] })),
  aws_dx_lag: stateful(
    updates("reconnects", "Direct Connect API reference, UpdateLag", { live: ["force_destroy", "name"] }),
  ),
  aws_dx_private_virtual_interface: stateful(updates("reconnects", mtu)),
  aws_dx_transit_virtual_interface: stateful(updates("reconnects", mtu)),
  aws_dx_gateway: stateful(
    updates("reconnects", "Direct Connect API reference, UpdateDirectConnectGateway", { live: ["name"] }),
  ),
  // Prefixes that are no longer announced are no longer reached.
  aws_dx_gateway_association: updates(
    "reconnects",
    "Direct Connect API reference, UpdateDirectConnectGatewayAssociation",
  ),
  aws_dx_connection_association: updates(
    "replaces",
    "Direct Connect API reference: no operation modifies one",
  ),
  aws_dx_connection_confirmation: updates(
    "replaces",
    "Direct Connect API reference: no operation modifies one",
  ),
  aws_dx_macsec_key_association: updates(
    "replaces",
    "Direct Connect API reference: no operation modifies one",
  ),

  aws_ec2_transit_gateway: updates("live", transit),
  aws_ec2_transit_gateway_vpc_attachment: updates("reconnects", unverified),

  // The peer's device has its outside addresses.
  aws_vpn_connection: stateful(updates("reconnects", vpn)),
  aws_vpn_gateway: updates("reconnects", "EC2 API reference, DetachVpnGateway"),
  aws_vpn_gateway_route_propagation: updates("replaces", "EC2 API reference: no operation modifies one"),
  aws_customer_gateway: updates("replaces", "EC2 API reference: no operation modifies one"),

  aws_networkmonitor_monitor: updates("live", "design: it measures; nothing that runs reads it"),
  aws_networkmonitor_probe: updates("live", "design: it measures; nothing that runs reads it"),
} satisfies Effects;
