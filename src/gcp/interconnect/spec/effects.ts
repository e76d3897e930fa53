import { stateful, unverified, updates, type Effects } from "../../../environment/effects";

const order = "design: an order and a cross-connect stand behind it, and its packets pass no other way";
const immutable = (resource: string): string => `google 6.50.0, ${resource}: every argument replaces it`;

export const interconnectEffects = {
  google_compute_interconnect: stateful(
    updates("reconnects", order, { live: ["description", "noc_contact_email"] }),
  ),
  // A provider has taken up its pairing key, or the other side's router has its VLAN and addresses.
  google_compute_interconnect_attachment: stateful(
    updates("reconnects", unverified, { live: ["description"] }),
  ),
  google_compute_router_interface: updates("replaces", immutable("google_compute_router_interface")),
  // Also another priority: packets of the other side take another way.
  google_compute_router_peer: updates("reconnects", unverified),
  // The other side has its addresses.
  google_compute_ha_vpn_gateway: stateful(
    updates("replaces", "google 6.50.0, google_compute_ha_vpn_gateway: only labels change in place"),
  ),
  google_compute_external_vpn_gateway: updates(
    "replaces",
    "google 6.50.0, google_compute_external_vpn_gateway: only labels change in place",
  ),
  google_compute_vpn_tunnel: updates(
    "replaces",
    "google 6.50.0, google_compute_vpn_tunnel: only labels change in place",
  ),
} satisfies Effects;
