import {
  VirtualNetworkGateway,
  type VirtualNetworkGatewayBgpSettings,
} from "@cdktf/provider-azurerm/lib/virtual-network-gateway";
import { Construct } from "constructs";
import { bgpEnabled } from "../region/spec/renamed-in-5";
import { gatewayAddress } from "./gateway-address";
import type { InterconnectVpn } from "./interconnect";
import type { LinkPlace } from "./link-place";
import { gatewayName } from "./spec/names";
import { linkLocalAddresses } from "./spec/vpn";
import type { Vpn } from "./spec/vpn-schema";
import { VpnSite } from "./vpn-site";

export interface VpnGatewayProps {
  readonly vpn: Vpn;
  readonly subnetId: string;
  readonly place: LinkPlace;
}

/** Names of the instances' address configurations. They are in ids, so they never change. */
const instances = ["first", "second"] as const;

/** A gateway of VPNs with both instances active, and the sites that it builds tunnels to. */
export class VpnGateway extends Construct implements InterconnectVpn {
  readonly resource: VirtualNetworkGateway;
  readonly gatewayId: string;
  readonly asn: number;
  readonly addresses: readonly string[];
  readonly sessionAddresses: string;

  constructor(scope: Construct, id: string, { vpn, subnetId, place }: VpnGatewayProps) {
    super(scope, id);
    const addresses = instances.map((name, index) => ({
      name,
      resource: gatewayAddress(this, `${name}-address`, { kind: "vpn", number: index === 0 ? 1 : 2, place }),
    }));
    this.resource = new VirtualNetworkGateway(this, "Resource", {
      ...place.home,
      ...bgpEnabled,
      name: gatewayName(place.place, "vpn"),
      type: "Vpn",
      vpnType: "RouteBased",
      sku: vpn.sku,
      generation: "Generation2",
      activeActive: true,
      bgpSettings: bgpSettings(vpn),
      ipConfiguration: addresses.map(({ name, resource }) => ({
        name,
        subnetId,
        publicIpAddressId: resource.id,
      })),
      lifecycle: { preventDestroy: place.protect },
    });
    this.gatewayId = this.resource.id;
    this.asn = vpn.asn;
    this.addresses = addresses.map(({ resource }) => resource.ipAddress);
    this.sessionAddresses = `\${flatten(${this.resource.fqn}.bgp_settings[0].peering_addresses[*].default_addresses)}`;
    const sites = new Construct(this, "sites");
    // One after the other, as the connections of circuits.
    let after: VpnSite["resource"] | undefined;
    for (const [key, site] of Object.entries(vpn.sites)) {
      after = new VpnSite(sites, key, { key, site, gateway: this.resource, after, place }).resource;
    }
  }
}

/** The link-local addresses are the gateway's; each connection names those of its own. */
function bgpSettings(vpn: Vpn): VirtualNetworkGatewayBgpSettings {
  const own = linkLocalAddresses(vpn);
  if (own.first.length === 0) return { asn: vpn.asn };
  return {
    asn: vpn.asn,
    peeringAddresses: instances.map((name) => ({
      ipConfigurationName: name,
      apipaAddresses: [...own[name]],
    })),
  };
}
